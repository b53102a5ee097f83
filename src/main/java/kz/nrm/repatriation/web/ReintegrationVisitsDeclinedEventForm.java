package kz.nrm.repatriation.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.repatriation.Reintegrations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person wants no more visits after the return. */
@Component
class ReintegrationVisitsDeclinedEventForm
        implements CaseEventForm<ReintegrationVisitsDeclinedEventForm.VisitsDeclined> {

    record VisitsDeclined(
            @NotNull @AssertTrue Boolean ownWish,
            @Nullable @Size(max = 4000) String ownWords) {}

    private final Reintegrations reintegrations;

    ReintegrationVisitsDeclinedEventForm(Reintegrations reintegrations) {
        this.reintegrations = reintegrations;
    }

    @Override
    public String type() {
        return "reintegration-visits-declined";
    }

    @Override
    public Class<VisitsDeclined> input() {
        return VisitsDeclined.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.RETURN_OFFICER, Role.CASE_MANAGER);
    }

    @Override
    public void report(Report<VisitsDeclined> report) {
        reintegrations.declineVisits(report.reference());
    }
}
