package kz.nrm.inclusion.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.inclusion.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person no longer needs this permit. */
@Component
class StaySettledEventForm implements CaseEventForm<StaySettledEventForm.Settled> {

    record Settled(
            @NotNull SettledBy settledBy,
            @Nullable @Size(max = 2000) String note) {}

    /** Why the permit is not needed any more. */
    enum SettledBy {
        LASTING_RESIDENCE,
        CITIZENSHIP,
        OWN_CHOICE
    }

    private final Permits permits;

    StaySettledEventForm(Permits permits) {
        this.permits = permits;
    }

    @Override
    public String type() {
        return "stay-settled";
    }

    @Override
    public Class<Settled> input() {
        return Settled.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.CASE_MANAGER, Role.LAWYER, Role.MIGRATION_OFFICER);
    }

    @Override
    public void report(Report<Settled> report) {
        permits.staySettled(report.reference());
    }
}
