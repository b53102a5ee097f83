package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnGate;
import kz.nrm.repatriation.ReturnGates;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lawyer records whether testimony was deposited. Every answer opens the gate: there is no veto on leaving. */
@Component
class InformCriminalTrackTaskForm implements TaskForm<InformCriminalTrackTaskForm.Criminal> {

    record Criminal(
            @NotNull DepositionState depositionState,
            @Nullable LocalDate depositionOn,
            @NotBlank @Size(max = 500) String informedBy,
            @Nullable @Size(max = 2000) String note) {}

    /** What became of the offer to deposit testimony. */
    enum DepositionState {
        DONE,
        DECLINED,
        NOT_OFFERED,
        NO_CASE
    }

    private final ReturnGates gates;

    InformCriminalTrackTaskForm(ReturnGates gates) {
        this.gates = gates;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.INFORM_CRIMINAL_TRACK;
    }

    @Override
    public Class<Criminal> input() {
        return Criminal.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Criminal given) {
        gates.judge(task.reference(), ReturnGate.CRIMINAL_TRACK, true);
        return CaseFacts.none();
    }
}
