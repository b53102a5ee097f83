package kz.nrm.assistance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.assistance.ServiceKind;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another provider, found with the person before the last day. */
@Component
class FindOtherServicesTaskForm implements TaskForm<FindOtherServicesTaskForm.OtherServices> {

    record OtherServices(
            @NotBlank @Size(max = 200) String provider,
            @NotNull LocalDate firstDay,
            @NotEmpty @Size(max = 8) Set<ServiceKind> services,
            @Nullable @Size(max = 2000) String note) {}

    @Override
    public TaskKey task() {
        return AssistanceProcess.FIND_OTHER_SERVICES;
    }

    @Override
    public Class<OtherServices> input() {
        return OtherServices.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, OtherServices input) {
        return CaseFacts.none();
    }
}
