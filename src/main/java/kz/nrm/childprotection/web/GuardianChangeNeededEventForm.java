package kz.nrm.childprotection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.childprotection.GuardianChangeGround;
import kz.nrm.childprotection.Guardianships;
import org.springframework.stereotype.Component;

@Component
class GuardianChangeNeededEventForm implements CaseEventForm<GuardianChangeNeededEventForm.Change> {

    private final Guardianships guardianships;

    GuardianChangeNeededEventForm(Guardianships guardianships) {
        this.guardianships = guardianships;
    }

    @Override
    public String type() {
        return "guardian-change-needed";
    }

    @Override
    public Class<Change> input() {
        return Change.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(
                Role.CASE_MANAGER,
                Role.GUARDIAN,
                Role.LAWYER,
                Role.SOCIAL_WORKER,
                Role.SHELTER_STAFF,
                Role.PROSECUTOR,
                Role.COORDINATOR_REGION,
                Role.COORDINATOR_NATIONAL);
    }

    @Override
    public void report(Report<Change> report) {
        guardianships.changeNeeded(report.reference(), report.input().ground());
    }

    record Change(
            @NotNull GuardianChangeGround ground,
            @NotBlank @Size(max = 2000) String explanation) {}
}
