package kz.nrm.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** What a user has opened in an emergency and what is not shut yet, read once in a transaction. */
@Component
class GlassInForce {

    private final BrokenGlassRepository glasses;
    private final Clock clock;
    private final OncePerTransaction<List<BrokenGlass>> known = new OncePerTransaction<>();

    GlassInForce(BrokenGlassRepository glasses, Clock clock) {
        this.glasses = glasses;
        this.clock = clock;
    }

    /** The use by which this compartment is open to the actor at this moment. */
    Optional<BrokenGlass> of(Actor actor, CaseReference reference, Compartment compartment) {
        return known
                .of(
                        actor.id() + " " + reference,
                        key -> glasses.inForce(actor.id().value(), reference.value(), clock.instant()))
                .stream()
                .filter(glass -> glass.compartment().compartment() == compartment)
                .findFirst();
    }
}
