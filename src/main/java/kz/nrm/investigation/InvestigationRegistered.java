package kz.nrm.investigation;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** The pre-trial register has given a number. */
public record InvestigationRegistered(CaseReference reference, Instant at) implements CaseEvent {}
