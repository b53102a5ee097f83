package kz.nrm.referral;

import java.util.List;
import kz.nrm.shared.Violation;

/** One of many referrals with the rules it breaks. */
record Checked(int index, NewReferral referral, List<Violation> broken) {}
