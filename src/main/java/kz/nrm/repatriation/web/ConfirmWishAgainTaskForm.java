package kz.nrm.repatriation.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnTravels;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The wish is asked for once more, shortly before departure. */
@Component
class ConfirmWishAgainTaskForm implements TaskForm<ConfirmWishAgainTaskForm.WishAgain> {

    record WishAgain(
            @NotNull Boolean stillWishesReturn,
            @NotNull @AssertTrue Boolean noPolicePresent,
            @NotNull AskedBy askedBy,
            @NotNull @Pattern(regexp = "[a-z]{3}") String language,
            @Nullable @Size(max = 2000) String ownWords) {}

    /** How the person was asked. */
    enum AskedBy {
        IN_PERSON,
        BY_PHONE,
        BY_CONSUL
    }

    private final ReturnTravels travels;

    ConfirmWishAgainTaskForm(ReturnTravels travels) {
        this.travels = travels;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.CONFIRM_WISH_AGAIN;
    }

    @Override
    public Class<WishAgain> input() {
        return WishAgain.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, WishAgain given) {
        travels.confirmWishAgain(task.reference(), given.stillWishesReturn(), given.language(), task.actor());
        return CaseFacts.none().with(CaseVariable.STILL_WISHES_RETURN, given.stillWishesReturn());
    }
}
