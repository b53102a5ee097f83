package kz.nrm.deadline;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** What a deadline asked for was done. @param late after its end */
@NamedInterface("events")
public record DeadlineMet(CaseReference reference, UUID deadline, DeadlineKind kind, boolean late, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "DeadlineMet:" + kind;
    }
}
