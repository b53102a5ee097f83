package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.MissingPersons;
import org.springframework.stereotype.Component;

/** Somebody left and cannot be reached. */
@Component
class PersonMissingEventForm implements CaseEventForm<PersonMissingEventForm.Answers> {

    private final MissingPersons missing;

    PersonMissingEventForm(MissingPersons missing) {
        this.missing = missing;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean inDanger,
            @NotBlank @Size(max = 4000) String circumstances) {}

    @Override
    public String type() {
        return "person-missing";
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.of(
                Role.CASE_MANAGER,
                Role.SOCIAL_WORKER,
                Role.SHELTER_STAFF,
                Role.LAWYER,
                Role.GUARDIAN,
                Role.COORDINATOR_REGION,
                Role.COORDINATOR_NATIONAL);
    }

    @Override
    public void report(Report<Answers> report) {
        missing.missing(report.reference(), report.input().inDanger());
    }
}
