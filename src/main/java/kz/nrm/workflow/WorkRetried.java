package kz.nrm.workflow;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** Somebody had a step tried again that the engine could not do. */
public record WorkRetried(CaseReference reference, String activity, Instant at) implements CaseEvent {}
