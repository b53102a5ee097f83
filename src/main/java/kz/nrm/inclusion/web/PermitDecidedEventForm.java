package kz.nrm.inclusion.web;

import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.inclusion.PermitDecision;
import kz.nrm.inclusion.Permits;
import org.springframework.stereotype.Component;

/** The migration service reports its decision by its own system. */
@Component
class PermitDecidedEventForm implements CaseEventForm<PermitDecision> {

    private final Permits permits;

    PermitDecidedEventForm(Permits permits) {
        this.permits = permits;
    }

    @Override
    public String type() {
        return "permit-decided";
    }

    @Override
    public Class<PermitDecision> input() {
        return PermitDecision.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.MIGRATION_OFFICER);
    }

    @Override
    public void report(Report<PermitDecision> report) {
        permits.decisionReported(report.reference(), report.input());
    }
}
