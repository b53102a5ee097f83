package kz.nrm.reflection;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The hold on the person's removal has another standing. */
@NamedInterface("events")
public record RemovalHoldChanged(CaseReference reference, HoldState state, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "RemovalHoldChanged:" + state;
    }
}
