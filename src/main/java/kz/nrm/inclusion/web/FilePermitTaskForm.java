package kz.nrm.inclusion.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.inclusion.InclusionProcess;
import kz.nrm.inclusion.PermitKind;
import kz.nrm.inclusion.Permits;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** The application for a permit, filled in together with the person. */
@Component
class FilePermitTaskForm implements TaskForm<FilePermitTaskForm.Application> {

    record Application(
            @NotNull PermitKind permitKind,
            @NotNull LocalDate filedOn,
            @NotBlank @Size(max = 2000) String enclosures,
            @NotNull @AssertTrue Boolean signedByPerson) {}

    private final Permits permits;

    FilePermitTaskForm(Permits permits) {
        this.permits = permits;
    }

    @Override
    public TaskKey task() {
        return InclusionProcess.FILE_PERMIT;
    }

    @Override
    public Class<Application> input() {
        return Application.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Application given) {
        permits.file(task.reference(), given.permitKind(), given.filedOn());
        return CaseFacts.none();
    }
}
