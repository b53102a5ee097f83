package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ComplainAboutInactionTaskForm implements TaskForm<ComplainAboutInactionTaskForm.InactionComplaint> {

    @Override
    public TaskKey task() {
        return InvestigationProcess.COMPLAIN_ABOUT_INACTION_TASK;
    }

    @Override
    public Class<InactionComplaint> input() {
        return InactionComplaint.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, InactionComplaint input) {
        return CaseFacts.none();
    }

    record InactionComplaint(
            @NotNull LocalDate filedOn,
            @NotBlank @Size(max = 60) String complaintNumber,
            @Nullable @Size(max = 2000) String note) {}
}
