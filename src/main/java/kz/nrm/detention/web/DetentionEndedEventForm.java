package kz.nrm.detention.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.detention.Detentions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Anybody reports that the person is free again. */
@Component
class DetentionEndedEventForm implements CaseEventForm<DetentionEndedEventForm.Release> {

    record Release(
            @NotNull Instant endedAt,
            @Nullable @Size(max = 4000) String note) {}

    private final Detentions detentions;

    DetentionEndedEventForm(Detentions detentions) {
        this.detentions = detentions;
    }

    @Override
    public String type() {
        return "detention-ended";
    }

    @Override
    public Class<Release> input() {
        return Release.class;
    }

    @Override
    public Set<Role> reporters() {
        return Entered.EVERYBODY;
    }

    @Override
    public void report(Report<Release> report) {
        detentions.end(report.reference(), report.input().endedAt());
    }
}
