package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** Somebody was shown where the person lives. */
public record LocationRevealed(CaseReference reference, Instant at) implements CaseEvent {}
