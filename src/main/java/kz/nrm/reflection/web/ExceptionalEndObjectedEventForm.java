package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.reflection.EarlyEnds;
import org.springframework.stereotype.Component;

/** The person, or somebody for them, objects to the proposed end. */
@Component
class ExceptionalEndObjectedEventForm implements CaseEventForm<ExceptionalEndObjectedEventForm.Objection> {

    record Objection(
            @NotBlank @Size(max = 8000) String objection,
            @NotNull LocalDate madeOn) {}

    private final EarlyEnds ends;

    ExceptionalEndObjectedEventForm(EarlyEnds ends) {
        this.ends = ends;
    }

    @Override
    public String type() {
        return "exceptional-end-objected";
    }

    @Override
    public Class<Objection> input() {
        return Objection.class;
    }

    @Override
    public Set<Role> reporters() {
        return Reporters.HELPERS;
    }

    @Override
    public void report(Report<Objection> report) {
        Days.notLater("madeOn", report.input().madeOn(), report.at());
        ends.object(report.reference(), report.actor().id());
    }
}
