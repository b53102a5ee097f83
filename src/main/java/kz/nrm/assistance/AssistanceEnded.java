package kz.nrm.assistance;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/** Help has ended as agreed. */
public record AssistanceEnded(
        CaseReference reference, @Nullable HelpEndReason reason, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "AssistanceEnded:" + reason;
    }
}
