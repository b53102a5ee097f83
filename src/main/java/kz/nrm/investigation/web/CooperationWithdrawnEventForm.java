package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.investigation.Cooperation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CooperationWithdrawnEventForm implements CaseEventForm<CooperationWithdrawnEventForm.Withdrawn> {

    private final Cooperation cooperation;

    CooperationWithdrawnEventForm(Cooperation cooperation) {
        this.cooperation = cooperation;
    }

    @Override
    public String type() {
        return "cooperation-withdrawn";
    }

    @Override
    public Class<Withdrawn> input() {
        return Withdrawn.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.CASE_MANAGER, Role.LAWYER, Role.GUARDIAN, Role.INVESTIGATOR, Role.PROSECUTOR);
    }

    @Override
    public void report(Report<Withdrawn> report) {
        cooperation.withdraw(
                report.reference(), report.input().language(), report.actor().id());
    }

    record Withdrawn(
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @Nullable @Size(max = 2000) String reasonGiven) {}
}
