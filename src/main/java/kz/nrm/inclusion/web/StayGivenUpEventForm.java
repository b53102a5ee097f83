package kz.nrm.inclusion.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.inclusion.Inclusions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person wants another way than to stay. Only the person can want that. */
@Component
class StayGivenUpEventForm implements CaseEventForm<StayGivenUpEventForm.GivenUp> {

    record GivenUp(
            @NotNull @AssertTrue Boolean ownWish,
            @Nullable @Size(max = 4000) String ownWords) {}

    private final Inclusions inclusions;

    StayGivenUpEventForm(Inclusions inclusions) {
        this.inclusions = inclusions;
    }

    @Override
    public String type() {
        return "stay-given-up";
    }

    @Override
    public Class<GivenUp> input() {
        return GivenUp.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.CASE_MANAGER, Role.SOCIAL_WORKER, Role.SHELTER_STAFF, Role.LAWYER, Role.GUARDIAN);
    }

    @Override
    public void report(Report<GivenUp> report) {
        inclusions.giveUp(report.reference());
    }
}
