package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.investigation.Cooperation;
import kz.nrm.investigation.CooperationAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CooperationDecidedEventForm implements CaseEventForm<CooperationDecidedEventForm.Raised> {

    private final Cooperation cooperation;

    CooperationDecidedEventForm(Cooperation cooperation) {
        this.cooperation = cooperation;
    }

    @Override
    public String type() {
        return "cooperation-decided";
    }

    @Override
    public Class<Raised> input() {
        return Raised.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.CASE_MANAGER, Role.LAWYER, Role.GUARDIAN);
    }

    @Override
    public void report(Report<Raised> report) {
        cooperation.raisedAgain(report.reference());
    }

    record Raised(
            @NotNull CooperationAnswer cooperation,
            @Nullable @Size(max = 2000) String note) {}
}
