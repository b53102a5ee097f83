package kz.nrm.casefile.web;

import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person wants to talk about the next step before the next date. */
@Component
class NextStepWishedEventForm implements CaseEventForm<NextStepWishedEventForm.Answers> {

    private final CaseProcesses processes;

    NextStepWishedEventForm(CaseProcesses processes) {
        this.processes = processes;
    }

    /** What is entered. */
    record Answers(@Nullable @Size(max = 4000) String note) {}

    @Override
    public String type() {
        return "next-step-wished";
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.of(
                Role.CASE_MANAGER, Role.SOCIAL_WORKER, Role.SHELTER_STAFF, Role.LAWYER, Role.GUARDIAN, Role.CONSUL);
    }

    @Override
    public void report(Report<Answers> report) {
        processes.deliver(VictimPath.NEXT_STEP_WISHED_MESSAGE, report.reference(), CaseFacts.none());
    }
}
