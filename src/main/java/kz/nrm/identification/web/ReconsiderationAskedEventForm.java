package kz.nrm.identification.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.identification.NegativeDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person, or anybody for the person, asks for another decision. New facts are welcome and not required. */
@Component
class ReconsiderationAskedEventForm implements CaseEventForm<ReconsiderationAskedEventForm.ReconsiderationAsked> {

    record ReconsiderationAsked(
            @NotNull Asker askedBy,
            @Nullable @Size(max = 4000) String newFacts) {}

    /** Who asks. */
    enum Asker {
        PERSON,
        LAWYER,
        GUARDIAN,
        HELPER
    }

    private final NegativeDecisions negatives;

    ReconsiderationAskedEventForm(NegativeDecisions negatives) {
        this.negatives = negatives;
    }

    @Override
    public String type() {
        return "reconsideration-asked";
    }

    @Override
    public Class<ReconsiderationAsked> input() {
        return ReconsiderationAsked.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.complementOf(
                EnumSet.of(Role.RAPPORTEUR, Role.HUMAN_RIGHTS_COMMISSIONER, Role.AUDITOR, Role.SYS_ADMIN));
    }

    @Override
    public void report(Report<ReconsiderationAsked> report) {
        negatives.askReconsideration(report.reference());
    }
}
