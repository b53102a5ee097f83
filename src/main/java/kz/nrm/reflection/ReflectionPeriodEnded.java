package kz.nrm.reflection;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The reflection period is over; no help was switched off. */
@NamedInterface("events")
public record ReflectionPeriodEnded(CaseReference reference, EndReason reason, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "ReflectionPeriodEnded:" + reason;
    }
}
