package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.MissingPersons;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** A coordinator decides whether to search on; closing for lost contact is never done by a clock. */
@Component
class DecideOnSearchTaskForm implements TaskForm<DecideOnSearchTaskForm.Answers> {

    private final MissingPersons missing;

    DecideOnSearchTaskForm(MissingPersons missing) {
        this.missing = missing;
    }

    /** What is entered. */
    record Answers(
            @NotNull SearchDecision decision,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}

    @Override
    public TaskKey task() {
        return VictimPath.DECIDE_ON_SEARCH;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public boolean endsCase() {
        return true;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        return CaseFacts.none().with(CaseVariable.MISSING_DECISION, answers.decision());
    }

    @Override
    public void completed(TaskAtHand task, Answers answers) {
        if (answers.decision() == SearchDecision.CLOSE) {
            missing.contactLost(task.reference());
        }
    }

    /** Whether the search goes on. */
    enum SearchDecision {
        SEARCH_ON,
        CLOSE
    }
}
