package kz.nrm.shelter.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.shelter.ShelterProcess;
import kz.nrm.shelter.ShelterRequests;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A second agency checks that the next place exists and is safe. Nobody can hold back an adult who wishes to leave. */
@Component
class ConfirmNextPlaceTaskForm implements TaskForm<ConfirmNextPlaceTaskForm.NextPlace> {

    record NextPlace(
            @NotNull Boolean nextPlaceStands,
            @Nullable @Size(max = 2000) String offersAdded,
            @Nullable @Size(max = 2000) String note) {}

    private final ShelterRequests requests;

    ConfirmNextPlaceTaskForm(ShelterRequests requests) {
        this.requests = requests;
    }

    @Override
    public TaskKey task() {
        return ShelterProcess.CONFIRM_NEXT_PLACE;
    }

    @Override
    public Class<NextPlace> input() {
        return NextPlace.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, NextPlace input) {
        var ends = input.nextPlaceStands() || requests.ownWishOfAnAdult(task.reference());
        return CaseFacts.none().with(CaseVariable.EXIT_AGREED, ends);
    }
}
