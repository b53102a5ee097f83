package kz.nrm.casefile.web;

import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.Minority;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The eighteenth birthday is near; it comes by itself where the birth date is known and the person is certainly a child. */
@Component
class TurnsEighteenEventForm implements CaseEventForm<TurnsEighteenEventForm.Answers> {

    private final Minority minority;

    TurnsEighteenEventForm(Minority minority) {
        this.minority = minority;
    }

    /** What is entered. */
    record Answers(@Nullable @Size(max = 4000) String note) {}

    @Override
    public String type() {
        return "turns-eighteen";
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.of(Role.CASE_MANAGER, Role.GUARDIAN, Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);
    }

    @Override
    public void report(Report<Answers> report) {
        minority.turnsEighteen(report.reference());
    }
}
