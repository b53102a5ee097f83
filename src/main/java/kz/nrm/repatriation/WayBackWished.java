package kz.nrm.repatriation;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** The person changed the wish after departure; the receiving partner is told, and help to come back is offered. */
public record WayBackWished(CaseReference reference, Instant at) implements CaseEvent {}
