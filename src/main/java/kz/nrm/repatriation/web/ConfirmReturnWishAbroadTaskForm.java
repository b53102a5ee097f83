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

/** The consul asks for the wish, alone with the person. */
@Component
class ConfirmReturnWishAbroadTaskForm implements TaskForm<ReturnWish> {

    private final ReturnCases returns;

    ConfirmReturnWishAbroadTaskForm(ReturnCases returns) {
        this.returns = returns;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.CONFIRM_WISH_ABROAD;
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
