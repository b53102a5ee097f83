package kz.nrm.assistance.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.assistance.HelpReports;
import kz.nrm.casefile.CaseEventForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The end of help is in sight. */
@Component
class HelpEndPlannedEventForm implements CaseEventForm<HelpEndPlannedEventForm.Plan> {

    record Plan(
            @Nullable LocalDate plannedDate,
            @Nullable @Size(max = 2000) String note) {}

    private final HelpReports reports;

    HelpEndPlannedEventForm(HelpReports reports) {
        this.reports = reports;
    }

    @Override
    public String type() {
        return "help-end-planned";
    }

    @Override
    public Class<Plan> input() {
        return Plan.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.CASE_MANAGER, Role.SOCIAL_WORKER);
    }

    @Override
    public void report(Report<Plan> report) {
        reports.endPlanned(report.reference());
    }
}
