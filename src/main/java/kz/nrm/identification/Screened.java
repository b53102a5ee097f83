package kz.nrm.identification;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The signs of a case were weighed. */
@NamedInterface("events")
public record Screened(CaseReference reference, ScreeningOutcome outcome, ScreeningRule rule, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "Screened:" + outcome + ":" + rule;
    }
}
