package kz.nrm.inclusion.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.inclusion.InclusionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the stay goes on after a permit that ends soon. */
@Component
class ConvertPermitTaskForm implements TaskForm<ConvertPermitTaskForm.Conversion> {

    record Conversion(
            @NotNull PermitNext permitNext,
            @Nullable @Size(max = 4000) String note,
            @NotNull @AssertTrue Boolean agreedWithPerson) {}

    /** What follows the permit. */
    enum PermitNext {
        PROLONG,
        CONVERT,
        NOTHING_NEEDED
    }

    @Override
    public TaskKey task() {
        return InclusionProcess.CONVERT_PERMIT;
    }

    @Override
    public Class<Conversion> input() {
        return Conversion.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Conversion given) {
        return CaseFacts.none().with(CaseVariable.PERMIT_NEEDED, given.permitNext() != PermitNext.NOTHING_NEEDED);
    }
}
