package kz.nrm.shelter.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.shelter.ShelterExitReason;
import kz.nrm.shelter.ShelterReports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The end of the stay is in sight. */
@Component
class ExitPlannedEventForm implements CaseEventForm<ExitPlannedEventForm.Plan> {

    record Plan(
            @NotNull ShelterExitReason exitReason,
            @Nullable LocalDate plannedDate,
            @Nullable @Size(max = 2000) String note) {}

    private final ShelterReports reports;

    ExitPlannedEventForm(ShelterReports reports) {
        this.reports = reports;
    }

    @Override
    public String type() {
        return "exit-planned";
    }

    @Override
    public Class<Plan> input() {
        return Plan.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.CASE_MANAGER, Role.SHELTER_STAFF, Role.SOCIAL_WORKER);
    }

    @Override
    public void report(Report<Plan> report) {
        reports.exitPlanned(report.reference());
    }
}
