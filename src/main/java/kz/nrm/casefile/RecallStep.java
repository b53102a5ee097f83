package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/**
 * An agency was told to stop using what it had read, or has answered.
 *
 * @param what the step in words of the code
 */
public record RecallStep(CaseReference reference, AgencyId agency, String what, Instant at) implements CaseEvent {

    static RecallStep told(Recall recall, Instant at) {
        return new RecallStep(recall.reference(), recall.agency(), "Recall:TOLD:" + recall.agency(), at);
    }

    static RecallStep answered(Recall recall, Recall.Outcome outcome, Instant at) {
        return new RecallStep(recall.reference(), recall.agency(), "Recall:" + outcome + ":" + recall.agency(), at);
    }
}
