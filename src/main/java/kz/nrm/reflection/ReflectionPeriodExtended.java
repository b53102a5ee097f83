package kz.nrm.reflection;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The last day of the reflection period lies later than before. */
@NamedInterface("events")
public record ReflectionPeriodExtended(CaseReference reference, ExtensionReason reason, Instant endsAt, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "ReflectionPeriodExtended:" + reason;
    }
}
