package kz.nrm.referral;

import java.util.List;
import kz.nrm.shared.Violation;

/** One of many referrals, where it came from and the rules it breaks. */
record Checked(int index, NewReferral referral, Origin origin, List<Violation> broken) {}
