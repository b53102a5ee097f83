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

/** The labour inspectorate opens a case for wages and conditions, beside everything else. */
@Component
class OpenLabourCaseTaskForm implements TaskForm<OpenLabourCaseTaskForm.Answers> {

    /** What is entered. */
    record Answers(
            @NotEmpty Set<LabourClaim> claims,
            @Nullable @Size(max = 60) String inspectorateNumber,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return VictimPath.OPEN_LABOUR_CASE;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        return CaseFacts.none();
    }

    /** What is claimed from the employer. */
    enum LabourClaim {
        WAGES,
        CONDITIONS,
        HOURS,
        DOCUMENTS_HELD,
        INJURY
    }
}
