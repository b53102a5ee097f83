package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.Representation;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person, with the case manager, decides: a life here, a safe return, later, or to leave the programme. */
@Component
class DecideNextStepTaskForm implements TaskForm<DecideNextStepTaskForm.Answers> {

    private final CaseFiles files;
    private final Representation representation;

    DecideNextStepTaskForm(CaseFiles files, Representation representation) {
        this.files = files;
        this.representation = representation;
    }

    /** What is entered. */
    record Answers(
            @NotNull NextStep nextStep,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean interpreterPresent,
            @NotBlank @Size(max = 1000) String inPresenceOf,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return VictimPath.DECIDE_NEXT_STEP;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        var child = files.get(task.reference()).childStatus().treatedAsChild();
        if (child && answers.nextStep() != NextStep.NOT_YET && !representation.inPlace(task.reference())) {
            throw Refusal.ofField("nextStep", "REPRESENTATIVE_REQUIRED");
        }
        if (answers.nextStep() == NextStep.STAY) {
            files.move(task.reference(), CaseState.LONG_TERM);
        }
        return CaseFacts.none().with(CaseVariable.NEXT_STEP, answers.nextStep());
    }

    /** What the person wants. */
    enum NextStep {
        STAY,
        RETURN,
        NOT_YET,
        LEAVE
    }
}
