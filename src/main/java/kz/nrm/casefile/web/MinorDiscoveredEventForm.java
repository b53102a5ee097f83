package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseVariable;
import org.springframework.stereotype.Component;

/** A paper or a doubt says that the person is under age. */
@Component
class MinorDiscoveredEventForm implements CaseEventForm<MinorDiscoveredEventForm.Answers> {

    private final CaseProcesses processes;

    MinorDiscoveredEventForm(CaseProcesses processes) {
        this.processes = processes;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean ageUncertain,
            @NotBlank @Size(max = 4000) String grounds) {}

    @Override
    public String type() {
        return "minor-discovered";
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
        processes.deliver(
                VictimPath.MINOR_DISCOVERED_MESSAGE,
                report.reference(),
                CaseFacts.none().with(CaseVariable.AGE_UNCERTAIN, report.input().ageUncertain()));
    }
}
