package kz.nrm.shelter.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.shared.Refusal;
import kz.nrm.shelter.BedAnswer;
import kz.nrm.shelter.BedDeclineReason;
import kz.nrm.shelter.Placements;
import kz.nrm.shelter.ShelterProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The shelter takes the person, or says why it cannot. */
@Component
class AnswerBedRequestTaskForm implements TaskForm<AnswerBedRequestTaskForm.Answer> {

    record Answer(
            @NotNull BedAnswer bedAnswer,
            @Nullable BedDeclineReason declineReason,
            @Nullable @Size(max = 2000) String note) {}

    private final Placements placements;

    AnswerBedRequestTaskForm(Placements placements) {
        this.placements = placements;
    }

    @Override
    public TaskKey task() {
        return ShelterProcess.ANSWER_BED_REQUEST;
    }

    @Override
    public Class<Answer> input() {
        return Answer.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answer input) {
        var by = task.actor().id();
        if (input.bedAnswer() == BedAnswer.ACCEPTED) {
            placements.accept(task.reference(), by);
        } else if (input.declineReason() == null) {
            throw Refusal.ofField("declineReason", "REASON_REQUIRED");
        } else {
            placements.decline(task.reference(), input.declineReason(), by);
        }
        return CaseFacts.none().with(CaseVariable.BED_ANSWER, input.bedAnswer());
    }
}
