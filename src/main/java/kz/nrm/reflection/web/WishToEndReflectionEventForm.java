package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.reflection.EarlyEnds;
import org.springframework.stereotype.Component;

/** The person said that the period shall end; whoever helps them writes it down. */
@Component
class WishToEndReflectionEventForm implements CaseEventForm<WishToEndReflectionEventForm.Wish> {

    record Wish(
            @NotBlank @Size(max = 4000) String saidWhat,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language) {}

    private final EarlyEnds ends;

    WishToEndReflectionEventForm(EarlyEnds ends) {
        this.ends = ends;
    }

    @Override
    public String type() {
        return "wish-to-end-reflection";
    }

    @Override
    public Class<Wish> input() {
        return Wish.class;
    }

    @Override
    public Set<Role> reporters() {
        return Reporters.HELPERS;
    }

    @Override
    public void report(Report<Wish> report) {
        ends.wish(report.reference());
    }
}
