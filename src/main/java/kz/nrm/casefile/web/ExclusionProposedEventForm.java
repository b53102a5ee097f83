package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Exclusion;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.Exclusions;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A coordinator proposes to shut an agency or a user out of the case; a second one has to agree. */
@Component
class ExclusionProposedEventForm implements CaseEventForm<ExclusionProposedEventForm.Answers> {

    private final Exclusions exclusions;

    ExclusionProposedEventForm(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    /** What is entered. */
    record Answers(
            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}(-[A-Z0-9]{1,10}){0,2}")
            String agency,

            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,59}")
            String user,

            @NotBlank @Size(min = 20, max = 4000) String reasons) {}

    @Override
    public String type() {
        return "exclusion-proposed";
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.of(Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);
    }

    @Override
    public void report(Report<Answers> report) {
        var input = report.input();
        exclusions.propose(
                report.reference(),
                new Exclusion.Subject(
                        input.user() == null ? null : new UserId(input.user()),
                        input.agency() == null ? null : new AgencyId(input.agency()),
                        null),
                input.reasons(),
                report.actor());
    }
}
