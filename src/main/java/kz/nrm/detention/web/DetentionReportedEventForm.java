package kz.nrm.detention.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.detention.DetentionHolder;
import kz.nrm.detention.DetentionPlace;
import kz.nrm.detention.Detentions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Anybody, a lawyer or an organisation included, reports that the person is held. */
@Component
class DetentionReportedEventForm implements CaseEventForm<DetentionReportedEventForm.Detention> {

    record Detention(
            @NotNull DetentionPlace place,
            @NotNull DetentionHolder holder,
            @NotNull Instant since,
            @Nullable @Size(max = 4000) String note) {}

    private final Detentions detentions;

    DetentionReportedEventForm(Detentions detentions) {
        this.detentions = detentions;
    }

    @Override
    public String type() {
        return "detention-reported";
    }

    @Override
    public Class<Detention> input() {
        return Detention.class;
    }

    @Override
    public Set<Role> reporters() {
        return Entered.EVERYBODY;
    }

    @Override
    public void report(Report<Detention> report) {
        var detention = report.input();
        detentions.report(
                report.reference(),
                detention.place(),
                detention.holder(),
                detention.since(),
                report.actor().id());
    }
}
