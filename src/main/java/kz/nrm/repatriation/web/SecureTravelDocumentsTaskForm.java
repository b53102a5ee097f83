package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnGate;
import kz.nrm.repatriation.ReturnGates;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Papers in hand, the exit cleared, papers of the children. */
@Component
class SecureTravelDocumentsTaskForm implements TaskForm<SecureTravelDocumentsTaskForm.Papers> {

    record Papers(
            @NotNull Boolean papersInHand,
            @Nullable TravelDocument travelDocument,
            @Nullable @Size(max = 50) String documentNumber,
            @Nullable LocalDate validUntil,
            @NotNull Boolean exitWithoutPenalty,
            @Nullable Boolean childrensPapersReady) {}

    /** What the person travels with. */
    enum TravelDocument {
        PASSPORT,
        RETURN_CERTIFICATE,
        OTHER
    }

    private final ReturnGates gates;

    SecureTravelDocumentsTaskForm(ReturnGates gates) {
        this.gates = gates;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.SECURE_DOCUMENTS;
    }

    @Override
    public Class<Papers> input() {
        return Papers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Papers given) {
        if (given.papersInHand() && given.travelDocument() == null) {
            throw Refusal.ofField("travelDocument", "TRAVEL_DOCUMENT_REQUIRED");
        }
        var green = given.papersInHand()
                && given.exitWithoutPenalty()
                && !Boolean.FALSE.equals(given.childrensPapersReady());
        gates.judge(task.reference(), ReturnGate.DOCUMENTS, green);
        return CaseFacts.none();
    }
}
