package kz.nrm.shelter.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.shelter.ShelterReports;
import kz.nrm.shelter.TransferReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The place is unsafe, the plan asks for another, or the person wishes to move. */
@Component
class TransferNeededEventForm implements CaseEventForm<TransferNeededEventForm.Wish> {

    record Wish(
            @NotNull TransferReason transferReason,
            @Nullable @Size(max = 2000) String note) {}

    private final ShelterReports reports;

    TransferNeededEventForm(ShelterReports reports) {
        this.reports = reports;
    }

    @Override
    public String type() {
        return "transfer-needed";
    }

    @Override
    public Class<Wish> input() {
        return Wish.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.CASE_MANAGER, Role.SHELTER_STAFF, Role.SOCIAL_WORKER);
    }

    @Override
    public void report(Report<Wish> report) {
        reports.transferNeeded(report.reference());
    }
}
