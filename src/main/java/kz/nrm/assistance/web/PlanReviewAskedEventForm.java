package kz.nrm.assistance.web;

import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.assistance.HelpReports;
import kz.nrm.casefile.CaseEventForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person or a helper asks to look at the plan again. */
@Component
class PlanReviewAskedEventForm implements CaseEventForm<PlanReviewAskedEventForm.Wish> {

    record Wish(@Nullable @Size(max = 2000) String note) {}

    private final HelpReports reports;

    PlanReviewAskedEventForm(HelpReports reports) {
        this.reports = reports;
    }

    @Override
    public String type() {
        return "plan-review-asked";
    }

    @Override
    public Class<Wish> input() {
        return Wish.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(
                Role.CASE_MANAGER,
                Role.SHELTER_STAFF,
                Role.SOCIAL_WORKER,
                Role.HEALTH_WORKER,
                Role.LAWYER,
                Role.GUARDIAN);
    }

    @Override
    public void report(Report<Wish> report) {
        reports.reviewAsked(report.reference());
    }
}
