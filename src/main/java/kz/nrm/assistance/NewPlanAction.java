package kz.nrm.assistance;

import java.time.LocalDate;
import kz.nrm.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * An action to be put into a plan.
 *
 * @param owner who does it; the provider of special social services where not given
 * @param dueOn local day; the deadline rule decides where not given
 */
public record NewPlanAction(
        Goal goal,
        ServiceKind service,
        @Nullable AgencyId owner,
        @Nullable LocalDate dueOn) {}
