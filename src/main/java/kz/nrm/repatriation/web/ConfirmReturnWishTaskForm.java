package kz.nrm.repatriation.web;

import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnCases;
import kz.nrm.repatriation.ReturnWish;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** The case manager asks for the wish, without police, and explains the other ways. */
@Component
class ConfirmReturnWishTaskForm implements TaskForm<ReturnWish> {

    private final ReturnCases returns;

    ConfirmReturnWishTaskForm(ReturnCases returns) {
        this.returns = returns;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.CONFIRM_WISH;
    }

    @Override
    public Class<ReturnWish> input() {
        return ReturnWish.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, ReturnWish given) {
        returns.tellWish(task.reference(), given, task.actor());
        return CaseFacts.none()
                .with(CaseVariable.STILL_WISHES_RETURN, given.wishesToReturn())
                .with(CaseVariable.CONSULATE_ALLOWED, given.wishesToReturn() && given.consulateMayBeAsked());
    }
}
