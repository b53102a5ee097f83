package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.Departures;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contact three months after the closing, by the channel the person agreed to. */
@Component
class FollowUpThreeTaskForm implements TaskForm<FollowUpThreeTaskForm.Answers> {

    private final Departures departures;

    FollowUpThreeTaskForm(Departures departures) {
        this.departures = departures;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean reached,
            @NotNull Boolean helpWanted,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return VictimPath.FOLLOW_UP_THREE;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        return CaseFacts.none();
    }

    @Override
    public void completed(TaskAtHand task, Answers answers) {
        if (answers.helpWanted()) {
            departures.reenter(task.reference());
        }
    }
}
