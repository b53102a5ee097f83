package kz.nrm.casefile;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A file of a case was added, opened or removed. */
public record AttachmentStep(CaseReference reference, Step step, UUID file, Instant at) implements CaseEvent {

    /** Which step. */
    public enum Step {
        ADDED,
        OPENED,
        REMOVED
    }

    @Override
    public String what() {
        return "Attachment:" + step + ":" + file;
    }
}
