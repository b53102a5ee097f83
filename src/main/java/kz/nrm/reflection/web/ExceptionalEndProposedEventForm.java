package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.reflection.EarlyEnds;
import kz.nrm.reflection.ExceptionalGround;
import org.springframework.stereotype.Component;

/** An agency raises the exceptional end; nothing changes before the prosecutor has decided. */
@Component
class ExceptionalEndProposedEventForm implements CaseEventForm<ExceptionalEndProposedEventForm.Ground> {

    record Ground(
            @NotNull ExceptionalGround ground,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}

    private final EarlyEnds ends;

    ExceptionalEndProposedEventForm(EarlyEnds ends) {
        this.ends = ends;
    }

    @Override
    public String type() {
        return "exceptional-end-proposed";
    }

    @Override
    public Class<Ground> input() {
        return Ground.class;
    }

    @Override
    public Set<Role> reporters() {
        return Reporters.AUTHORITIES;
    }

    @Override
    public void report(Report<Ground> report) {
        ends.raise(report.reference());
    }
}
