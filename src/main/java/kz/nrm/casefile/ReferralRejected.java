package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** The agency that was asked cannot take the referral; another one is looked for. */
public record ReferralRejected(CaseReference reference, Rejection because, Instant at) implements CaseEvent {}
