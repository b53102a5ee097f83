package kz.nrm.inclusion.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.inclusion.InclusionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** The lawyer appeals, finds another ground to stay, or notes that the person wants none. */
@Component
class ContestPermitRefusalTaskForm implements TaskForm<ContestPermitRefusalTaskForm.Contest> {

    record Contest(
            @NotNull PermitContest permitContest,
            @NotBlank @Size(min = 20, max = 4000) String reasons,
            @NotNull @AssertTrue Boolean agreedWithPerson) {}

    /** What is done about a refusal. */
    enum PermitContest {
        APPEAL_WON(false),
        NEW_APPLICATION(true),
        OTHER_GROUND(true),
        NO_PERMIT_WISHED(false);

        private final boolean needsApplication;

        PermitContest(boolean needsApplication) {
            this.needsApplication = needsApplication;
        }

        boolean needsApplication() {
            return needsApplication;
        }
    }

    @Override
    public TaskKey task() {
        return InclusionProcess.CONTEST_REFUSAL;
    }

    @Override
    public Class<Contest> input() {
        return Contest.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Contest given) {
        return CaseFacts.none()
                .with(CaseVariable.PERMIT_NEEDED, given.permitContest().needsApplication());
    }
}
