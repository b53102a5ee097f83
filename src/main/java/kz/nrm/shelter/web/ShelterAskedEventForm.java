package kz.nrm.shelter.web;

import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.shelter.ShelterReports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person lives elsewhere or declined, and now wants a shelter. */
@Component
class ShelterAskedEventForm implements CaseEventForm<ShelterAskedEventForm.Wish> {

    record Wish(@Nullable @Size(max = 2000) String note) {}

    private final ShelterReports reports;

    ShelterAskedEventForm(ShelterReports reports) {
        this.reports = reports;
    }

    @Override
    public String type() {
        return "shelter-asked";
    }

    @Override
    public Class<Wish> input() {
        return Wish.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.CASE_MANAGER, Role.SHELTER_STAFF, Role.SOCIAL_WORKER);
    }

    @Override
    public void report(Report<Wish> report) {
        reports.shelterAsked(report.reference());
    }
}
