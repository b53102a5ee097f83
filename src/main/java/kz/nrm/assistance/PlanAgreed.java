package kz.nrm.assistance;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** The person has signed the plan. */
public record PlanAgreed(CaseReference reference, Instant at) implements CaseEvent {}
