package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.investigation.Investigations;
import org.springframework.stereotype.Component;

@Component
class ProtectionRequestedEventForm implements CaseEventForm<ProtectionRequestedEventForm.Application> {

    private final Investigations investigations;

    ProtectionRequestedEventForm(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public String type() {
        return "protection-requested";
    }

    @Override
    public Class<Application> input() {
        return Application.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.CASE_MANAGER, Role.LAWYER, Role.GUARDIAN, Role.INVESTIGATOR, Role.PROSECUTOR);
    }

    @Override
    public void report(Report<Application> report) {
        investigations.protectionRequested(report.reference());
    }

    record Application(
            @NotNull LocalDate appliedOn,
            @NotBlank @Size(max = 4000) String threat) {}
}
