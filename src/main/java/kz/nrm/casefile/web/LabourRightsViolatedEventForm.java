package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.stereotype.Component;

/** Wages withheld or labour law broken: a matter for the labour inspectorate, beside everything else. */
@Component
class LabourRightsViolatedEventForm implements CaseEventForm<LabourRightsViolatedEventForm.Answers> {

    private final CaseProcesses processes;

    LabourRightsViolatedEventForm(CaseProcesses processes) {
        this.processes = processes;
    }

    /** What is entered. */
    record Answers(@NotBlank @Size(max = 4000) String whatHappened) {}

    @Override
    public String type() {
        return "labour-rights-violated";
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.complementOf(
                EnumSet.of(Role.RAPPORTEUR, Role.HUMAN_RIGHTS_COMMISSIONER, Role.AUDITOR, Role.SYS_ADMIN));
    }

    @Override
    public void report(Report<Answers> report) {
        processes.deliver(VictimPath.LABOUR_RIGHTS_VIOLATED_MESSAGE, report.reference(), CaseFacts.none());
    }
}
