package kz.nrm.assistance.web;

import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.assistance.Examinations;
import kz.nrm.casefile.CaseEventForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person now wishes to be examined. */
@Component
class ExaminationWishedEventForm implements CaseEventForm<ExaminationWishedEventForm.Wish> {

    record Wish(@Nullable @Size(max = 2000) String note) {}

    private final Examinations examinations;

    ExaminationWishedEventForm(Examinations examinations) {
        this.examinations = examinations;
    }

    @Override
    public String type() {
        return "examination-wished";
    }

    @Override
    public Class<Wish> input() {
        return Wish.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.CASE_MANAGER, Role.SHELTER_STAFF, Role.SOCIAL_WORKER, Role.HEALTH_WORKER);
    }

    @Override
    public void report(Report<Wish> report) {
        examinations.wished(report.reference(), report.actor().id());
    }
}
