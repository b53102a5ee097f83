package kz.nrm.investigation;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/**
 * The charge was changed to other articles.
 *
 * @param repaymentRisk compensation may have to be paid back (CPC 173(5))
 */
public record ArticlesChanged(CaseReference reference, boolean repaymentRisk, Instant at) implements CaseEvent {}
