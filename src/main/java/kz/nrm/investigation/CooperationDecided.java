package kz.nrm.investigation;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** The person has said something about cooperating. What was said stays in the ledger. */
public record CooperationDecided(CaseReference reference, Instant at) implements CaseEvent {}
