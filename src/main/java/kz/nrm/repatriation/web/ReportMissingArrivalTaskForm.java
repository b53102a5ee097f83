package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnTravels;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** No news of the arrival is an incident: who was asked, and what is done next. */
@Component
class ReportMissingArrivalTaskForm implements TaskForm<ReportMissingArrivalTaskForm.Silence> {

    record Silence(
            @NotEmpty Set<@NotNull ArrivalSource> askedFrom,
            @NotNull Boolean policeInformed,
            @NotBlank @Size(max = 2000) String policeReason,
            @NotBlank @Size(max = 2000) String nextAction) {}

    private final ReturnTravels travels;

    ReportMissingArrivalTaskForm(ReturnTravels travels) {
        this.travels = travels;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.REPORT_MISSING_ARRIVAL;
    }

    @Override
    public Class<Silence> input() {
        return Silence.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Silence given) {
        travels.reportMissing(task.reference());
        return CaseFacts.none();
    }
}
