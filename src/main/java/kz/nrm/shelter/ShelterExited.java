package kz.nrm.shelter;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * The stay, or the search for one, has ended as agreed.
 *
 * @param reason null where nothing was agreed
 */
public record ShelterExited(
        CaseReference reference,
        @Nullable ShelterExitReason reason,
        @Nullable NextPlaceKind next,
        Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "ShelterExited:" + reason;
    }
}
