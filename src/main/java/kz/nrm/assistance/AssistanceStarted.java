package kz.nrm.assistance;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** The first day of help. */
public record AssistanceStarted(CaseReference reference, Instant at) implements CaseEvent {}
