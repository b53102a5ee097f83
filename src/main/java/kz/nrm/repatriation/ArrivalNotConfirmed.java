package kz.nrm.repatriation;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** Incident: a person left and nobody has confirmed the arrival. */
public record ArrivalNotConfirmed(CaseReference reference, Instant at) implements CaseEvent {}
