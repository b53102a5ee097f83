package kz.nrm.childprotection.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.childprotection.Guardianships;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

@Component
class NameInterimRepresentativeTaskForm implements TaskForm<NameInterimRepresentativeTaskForm.Interim> {

    private final Guardianships guardianships;

    NameInterimRepresentativeTaskForm(Guardianships guardianships) {
        this.guardianships = guardianships;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.NAME_INTERIM_REPRESENTATIVE;
    }

    @Override
    public Class<Interim> input() {
        return Interim.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Interim input) {
        guardianships.interimNamed(task.reference(), task.actor().id());
        return CaseFacts.none();
    }

    record Interim(
            @NotBlank @Size(max = 60) String representativeFileNumber,
            @NotNull @AssertTrue Boolean representativeIsLawyer,
            @NotNull @AssertTrue Boolean prosecutorInformed,
            @NotNull LocalDate since) {}
}
