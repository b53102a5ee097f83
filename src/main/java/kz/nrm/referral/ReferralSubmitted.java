package kz.nrm.referral;

import java.time.Instant;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;

/** Somebody has referred a person. */
public record ReferralSubmitted(
        CaseReference reference, Channel channel, Region region, AgencyId referring, String urgency, Instant at)
        implements CaseEvent {}
