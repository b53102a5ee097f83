package kz.nrm.shelter.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.shared.Region;
import kz.nrm.shelter.Placements;
import kz.nrm.shelter.ShelterNeed;
import kz.nrm.shelter.ShelterProcess;
import kz.nrm.shelter.ShelterRequests;
import kz.nrm.shelter.TransferReason;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the person moves to another place, and to which kind. */
@Component
class AgreeTransferTaskForm implements TaskForm<AgreeTransferTaskForm.Transfer> {

    record Transfer(
            @NotNull TransferReason transferReason,
            @NotNull Boolean moves,
            @Nullable ShelterNeed shelterNeed,
            @Nullable @Size(max = 20) Set<Region> dangerRegions,
            @NotBlank @Size(max = 2000) String reason) {}

    private final ShelterRequests requests;
    private final Placements placements;

    AgreeTransferTaskForm(ShelterRequests requests, Placements placements) {
        this.requests = requests;
        this.placements = placements;
    }

    @Override
    public TaskKey task() {
        return ShelterProcess.AGREE_TRANSFER;
    }

    @Override
    public Class<Transfer> input() {
        return Transfer.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Transfer input) {
        if (!input.moves()) {
            return CaseFacts.none().with(CaseVariable.TRANSFER_AGREED, false);
        }
        var need = input.shelterNeed() == null ? ShelterNeed.SHELTER : input.shelterNeed();
        var danger = input.dangerRegions() == null ? Set.<Region>of() : input.dangerRegions();
        requests.moveOn(task.reference(), need, danger);
        if (need != ShelterNeed.SHELTER) {
            placements.leaveForOwnHousing(task.reference());
        }
        return CaseFacts.none().with(CaseVariable.TRANSFER_AGREED, true).with(CaseVariable.SHELTER_NEED, need);
    }
}
