package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.investigation.Investigations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ArticlesChangedEventForm implements CaseEventForm<ArticlesChangedEventForm.Charge> {

    private final Investigations investigations;

    ArticlesChangedEventForm(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public String type() {
        return "articles-changed";
    }

    @Override
    public Class<Charge> input() {
        return Charge.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.INVESTIGATOR, Role.PROSECUTOR);
    }

    @Override
    public void report(Report<Charge> report) {
        investigations.changeArticles(
                report.reference(), new LinkedHashSet<>(report.input().articles()));
    }

    record Charge(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 12) String> articles,
            @NotNull LocalDate changedOn,
            @Nullable @Size(max = 2000) String note) {}
}
