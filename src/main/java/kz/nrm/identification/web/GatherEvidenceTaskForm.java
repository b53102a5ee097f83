package kz.nrm.identification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.identification.EvidenceKind;
import kz.nrm.identification.FormalIdentificationProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door puts together what there is; no new interview without need. */
@Component
class GatherEvidenceTaskForm implements TaskForm<GatherEvidenceTaskForm.GatherEvidence> {

    record GatherEvidence(
            @NotEmpty Set<EvidenceKind> evidence,
            @NotBlank @Size(max = 8000) String summary,
            @Nullable @Size(max = 2000) String gaps) {}

    @Override
    public TaskKey task() {
        return FormalIdentificationProcess.GATHER_EVIDENCE;
    }

    @Override
    public Class<GatherEvidence> input() {
        return GatherEvidence.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, GatherEvidence input) {
        return CaseFacts.none();
    }
}
