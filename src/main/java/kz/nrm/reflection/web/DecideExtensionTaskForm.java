package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** The coordinator grants more time, or would not: then another person looks again. */
@Component
class DecideExtensionTaskForm implements TaskForm<DecideExtensionTaskForm.Decision> {

    record Decision(
            @NotNull Boolean granted,
            @Nullable ExtensionReason extensionReason,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}

    private final ReflectionExtensions extensions;

    DecideExtensionTaskForm(ReflectionExtensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public TaskKey task() {
        return ReflectionProcess.DECIDE_EXTENSION;
    }

    @Override
    public Class<Decision> input() {
        return Decision.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Decision decision) {
        var reason = Answers.reason(decision.granted(), decision.extensionReason());
        extensions.decide(task.reference(), reason, task.actor().id());
        return CaseFacts.none().with(CaseVariable.EXTENSION_GRANTED, decision.granted());
    }
}
