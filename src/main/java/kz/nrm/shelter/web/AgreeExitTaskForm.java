package kz.nrm.shelter.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shelter.NextPlaceKind;
import kz.nrm.shelter.ShelterExitReason;
import kz.nrm.shelter.ShelterProcess;
import kz.nrm.shelter.ShelterRequests;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the stay ends, why, and where the person goes: no exit without a next place. */
@Component
class AgreeExitTaskForm implements TaskForm<AgreeExitTaskForm.Exit> {

    record Exit(
            @NotNull Boolean exitAgreed,
            @Nullable ShelterExitReason exitReason,
            @Nullable NextPlaceKind nextPlaceKind,
            @Nullable @Size(max = 500) String nextPlace,
            @Nullable @Size(max = 2000) String ownWords) {}

    private final ShelterRequests requests;

    AgreeExitTaskForm(ShelterRequests requests) {
        this.requests = requests;
    }

    @Override
    public TaskKey task() {
        return ShelterProcess.AGREE_EXIT;
    }

    @Override
    public Class<Exit> input() {
        return Exit.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Exit input) {
        if (input.exitAgreed()) {
            agree(task.reference(), input);
        }
        return CaseFacts.none().with(CaseVariable.EXIT_AGREED, input.exitAgreed());
    }

    private void agree(CaseReference reference, Exit input) {
        if (input.exitReason() == null) {
            throw Refusal.ofField("exitReason", "REASON_REQUIRED");
        }
        if (input.nextPlaceKind() == null || !Answers.given(input.nextPlace())) {
            throw Refusal.ofField("nextPlace", "NEXT_PLACE_REQUIRED");
        }
        requests.agreeExit(reference, input.exitReason(), input.nextPlaceKind());
    }
}
