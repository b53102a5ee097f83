package kz.nrm.assistance;

import java.time.LocalDate;
import kz.nrm.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/** One action of a plan as it stands. */
public record PlanActionView(
        PlanActionId id,
        Goal goal,
        ServiceKind service,
        @Nullable AgencyId owner,
        @Nullable LocalDate dueOn,
        PlanActionState state,
        @Nullable ServiceRefusalReason refusedBecause,
        @Nullable LocalDate deliveredOn,
        @Nullable Integer units,
        int version) {}
