package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.investigation.InvestigationOutcome;
import kz.nrm.investigation.Investigations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class InvestigationOutcomeKnownEventForm implements CaseEventForm<InvestigationOutcomeKnownEventForm.Known> {

    private final Investigations investigations;

    InvestigationOutcomeKnownEventForm(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public String type() {
        return "investigation-outcome-known";
    }

    @Override
    public Class<Known> input() {
        return Known.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.INVESTIGATOR, Role.PROSECUTOR, Role.LAWYER);
    }

    @Override
    public void report(Report<Known> report) {
        investigations.outcomeKnown(report.reference());
    }

    record Known(
            @NotNull InvestigationOutcome investigationOutcome,
            @NotNull LocalDate outcomeOn,
            @Nullable @Size(max = 2000) String note) {}
}
