package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.Departures;
import org.springframework.stereotype.Component;

/** The person has died, as a document says. */
@Component
class PersonDiedEventForm implements CaseEventForm<PersonDiedEventForm.Answers> {

    private final Departures departures;

    PersonDiedEventForm(Departures departures) {
        this.departures = departures;
    }

    /** What is entered. */
    record Answers(
            @NotBlank @Size(max = 200) String documentNumber,
            @NotNull @PastOrPresent LocalDate date) {}

    @Override
    public String type() {
        return "person-died";
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.of(Role.CASE_MANAGER, Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);
    }

    @Override
    public void report(Report<Answers> report) {
        departures.died(report.reference());
    }
}
