package kz.nrm.childprotection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.childprotection.Guardianships;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AppointGuardianTaskForm implements TaskForm<AppointGuardianTaskForm.Appointment> {

    private final Guardianships guardianships;

    AppointGuardianTaskForm(Guardianships guardianships) {
        this.guardianships = guardianships;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.APPOINT_GUARDIAN;
    }

    @Override
    public Class<Appointment> input() {
        return Appointment.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Appointment input) {
        if (input.guardianAppointed()) {
            requireIndependence(input);
            guardianships.appointed(task.reference(), task.actor().id());
        } else if (input.reason() == null || input.reason().isBlank()) {
            throw Refusal.ofField("reason", "REASON_REQUIRED");
        }
        return CaseFacts.none().with(CaseVariable.GUARDIAN_APPOINTED, input.guardianAppointed());
    }

    private static void requireIndependence(Appointment input) {
        if (input.guardianFileNumber() == null || input.guardianFileNumber().isBlank()) {
            throw Refusal.ofField("guardianFileNumber", "GUARDIAN_FILE_NUMBER_REQUIRED");
        }
        if (!Boolean.TRUE.equals(input.noConflictOfInterest())) {
            throw Refusal.ofField("noConflictOfInterest", "GUARDIAN_CONFLICT_OF_INTEREST");
        }
        if (!Boolean.TRUE.equals(input.notOfTheFamily())) {
            throw Refusal.ofField("notOfTheFamily", "GUARDIAN_OF_UNCHECKED_FAMILY");
        }
    }

    record Appointment(
            @NotNull Boolean guardianAppointed,
            @Nullable @Size(max = 60) String guardianFileNumber,
            @Nullable Boolean noConflictOfInterest,
            @Nullable Boolean notOfTheFamily,
            @Nullable @Size(max = 2000) String reason) {}
}
