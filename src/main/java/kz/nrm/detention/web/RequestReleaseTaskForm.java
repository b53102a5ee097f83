package kz.nrm.detention.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.detention.DetentionProcess;
import kz.nrm.detention.Detentions;
import kz.nrm.detention.HeldFor;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lawyer asks, matter by matter, for release and for freedom from penalty for what the person was forced to do. */
@Component
class RequestReleaseTaskForm implements TaskForm<RequestReleaseTaskForm.Request> {

    record Request(
            @NotEmpty Set<HeldFor> heldFor,
            @NotNull LocalDate requestedOn,
            @NotBlank @Size(max = 200) String requestedFrom,
            @Nullable @Size(max = 4000) String note) {}

    private final Detentions detentions;

    RequestReleaseTaskForm(Detentions detentions) {
        this.detentions = detentions;
    }

    @Override
    public TaskKey task() {
        return DetentionProcess.REQUEST_RELEASE;
    }

    @Override
    public Class<Request> input() {
        return Request.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Request request) {
        Entered.notLater("requestedOn", request.requestedOn(), task.at());
        detentions.requestRelease(task.reference(), request.heldFor());
        return CaseFacts.none();
    }
}
