package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.ClosureReason;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Not confirmed after review: reasons in the person's language, services outside, the labour-rights route, and the door open. */
@Component
class SupportExitTaskForm implements TaskForm<SupportExitTaskForm.Answers> {

    private final CaseFiles files;

    SupportExitTaskForm(CaseFiles files) {
        this.files = files;
    }

    /** What is entered. */
    record Answers(
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean reasonsExplained,
            @NotBlank @Size(max = 4000) String servicesNamed,
            @NotNull Boolean labourRouteGiven,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return VictimPath.SUPPORT_EXIT;
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
        if (!answers.reasonsExplained()) {
            throw Refusal.ofField("reasonsExplained", "REASONS_MUST_BE_EXPLAINED");
        }
        files.close(task.reference(), ClosureReason.NOT_CONFIRMED_AFTER_REVIEW);
        return CaseFacts.none();
    }
}
