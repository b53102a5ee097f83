package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agency with the person meets urgent needs first: safety, food, medicine, an interpreter. */
@Component
class MeetUrgentNeedsTaskForm implements TaskForm<MeetUrgentNeedsTaskForm.Answers> {

    /** What is entered. */
    record Answers(
            @NotEmpty Set<UrgentNeed> met,
            Set<UrgentNeed> notNeeded,
            Set<UrgentNeed> stillOpen,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return VictimPath.MEET_URGENT_NEEDS;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        return CaseFacts.none();
    }
}
