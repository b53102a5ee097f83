package kz.nrm.shelter.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.shelter.ShelterReports;
import org.springframework.stereotype.Component;

/** The address of the shelter is known to those the person must be hidden from. */
@Component
class ShelterCompromisedEventForm implements CaseEventForm<ShelterCompromisedEventForm.Danger> {

    record Danger(@NotBlank @Size(max = 2000) String what) {}

    private final ShelterReports reports;

    ShelterCompromisedEventForm(ShelterReports reports) {
        this.reports = reports;
    }

    @Override
    public String type() {
        return "shelter-compromised";
    }

    @Override
    public Class<Danger> input() {
        return Danger.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(
                Role.CASE_MANAGER,
                Role.SHELTER_STAFF,
                Role.SOCIAL_WORKER,
                Role.COORDINATOR_REGION,
                Role.COORDINATOR_NATIONAL);
    }

    @Override
    public void report(Report<Danger> report) {
        reports.compromised(report.reference(), report.actor().id());
    }
}
