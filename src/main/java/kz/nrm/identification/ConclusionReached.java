package kz.nrm.identification;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The question of conclusive grounds is answered: confirmed, or a confirmed no. */
@NamedInterface("events")
public record ConclusionReached(CaseReference reference, Conclusion conclusion, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "ConclusionReached:" + conclusion;
    }
}
