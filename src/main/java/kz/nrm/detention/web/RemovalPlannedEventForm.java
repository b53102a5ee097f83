package kz.nrm.detention.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.detention.RemovalPlanner;
import kz.nrm.detention.Removals;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Anybody reports that the person is to be removed from the country, its planner included. */
@Component
class RemovalPlannedEventForm implements CaseEventForm<RemovalPlannedEventForm.Plan> {

    record Plan(
            @NotNull RemovalPlanner planner,
            @NotNull Boolean plannedByMe,

            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,59}")
            String plannerUser,

            @Nullable LocalDate plannedFor,
            @Nullable @Size(max = 4000) String note) {}

    private final Removals removals;

    RemovalPlannedEventForm(Removals removals) {
        this.removals = removals;
    }

    @Override
    public String type() {
        return "removal-planned";
    }

    @Override
    public Class<Plan> input() {
        return Plan.class;
    }

    @Override
    public Set<Role> reporters() {
        return Entered.EVERYBODY;
    }

    @Override
    public void report(Report<Plan> report) {
        var plan = report.input();
        var officer = plan.plannedByMe()
                ? Optional.of(report.actor().id())
                : Optional.ofNullable(plan.plannerUser()).map(UserId::new);
        removals.report(report.reference(), plan.planner(), officer, Optional.ofNullable(plan.plannedFor()));
    }
}
