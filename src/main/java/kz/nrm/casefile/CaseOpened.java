package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A case was opened from a referral. */
public record CaseOpened(CaseReference reference, Instant at) implements CaseEvent {}
