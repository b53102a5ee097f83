package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.Departures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An adult withdraws the consent to be in the mechanism, at any time and without a reason. */
@Component
class ConsentWithdrawnEventForm implements CaseEventForm<ConsentWithdrawnEventForm.Answers> {

    private final Departures departures;

    ConsentWithdrawnEventForm(Departures departures) {
        this.departures = departures;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean ownWords,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public String type() {
        return "consent-withdrawn";
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.of(Role.CASE_MANAGER, Role.SOCIAL_WORKER, Role.SHELTER_STAFF, Role.LAWYER, Role.CONSUL);
    }

    @Override
    public void report(Report<Answers> report) {
        departures.withdraw(report.reference());
    }
}
