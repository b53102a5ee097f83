package kz.nrm.casefile.web;

import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.Exclusions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A second coordinator puts the proposed exclusion into force. */
@Component
class ExclusionApprovedEventForm implements CaseEventForm<ExclusionApprovedEventForm.Answers> {

    private final Exclusions exclusions;

    ExclusionApprovedEventForm(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    /** What is entered. */
    record Answers(@Nullable @Size(max = 4000) String note) {}

    @Override
    public String type() {
        return "exclusion-approved";
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.of(Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);
    }

    @Override
    public void report(Report<Answers> report) {
        exclusions.approve(report.reference(), report.actor());
    }
}
