package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.nrm.reflection.ExtensionReason;
import kz.nrm.reflection.ReflectionExtensions;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another person grants the extension after all, or confirms the refusal in a language the person understands. */
@Component
class ConfirmRefusedExtensionTaskForm implements TaskForm<ConfirmRefusedExtensionTaskForm.Review> {

    record Review(
            @NotNull Boolean granted,
            @Nullable ExtensionReason extensionReason,
            @NotBlank @Size(min = 20, max = 4000) String reasons,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language) {}

    private final ReflectionExtensions extensions;

    ConfirmRefusedExtensionTaskForm(ReflectionExtensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public TaskKey task() {
        return ReflectionProcess.CONFIRM_REFUSED_EXTENSION;
    }

    @Override
    public Class<Review> input() {
        return Review.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Review review) {
        var reason = Answers.reason(review.granted(), review.extensionReason());
        extensions.review(task.reference(), reason, task.actor().id());
        return CaseFacts.none().with(CaseVariable.EXTENSION_GRANTED, review.granted());
    }
}
