package kz.nrm.assistance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.assistance.Assistance;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.assistance.Eligibility;
import kz.nrm.assistance.ServiceKind;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the person needs in the eight groups of services, and the criteria that are recorded. */
@Component
class AssessNeedsTaskForm implements TaskForm<AssessNeedsTaskForm.Needs> {

    record Needs(
            @NotNull @Size(max = 8) Set<ServiceKind> needs,
            @NotNull @Size(max = 4) Set<Eligibility> criteria,
            @NotBlank @Size(max = 4000) String personsWishes,
            @Nullable @Size(max = 2000) String note) {}

    private final Assistance assistance;

    AssessNeedsTaskForm(Assistance assistance) {
        this.assistance = assistance;
    }

    @Override
    public TaskKey task() {
        return AssistanceProcess.ASSESS_NEEDS;
    }

    @Override
    public Class<Needs> input() {
        return Needs.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Needs input) {
        assistance.recordNeeds(task.reference(), input.criteria(), input.needs());
        return CaseFacts.none();
    }
}
