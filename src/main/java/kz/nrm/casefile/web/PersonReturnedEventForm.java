package kz.nrm.casefile.web;

import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.MissingPersons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A missing person is back. */
@Component
class PersonReturnedEventForm implements CaseEventForm<PersonReturnedEventForm.Answers> {

    private final MissingPersons missing;

    PersonReturnedEventForm(MissingPersons missing) {
        this.missing = missing;
    }

    /** What is entered. */
    record Answers(@Nullable @Size(max = 4000) String note) {}

    @Override
    public String type() {
        return "person-returned";
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.complementOf(
                EnumSet.of(Role.RAPPORTEUR, Role.HUMAN_RIGHTS_COMMISSIONER, Role.AUDITOR, Role.SYS_ADMIN));
    }

    @Override
    public void report(Report<Answers> report) {
        missing.returned(report.reference());
    }
}
