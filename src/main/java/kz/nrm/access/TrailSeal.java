package kz.nrm.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells how far the trail is signed, and who outside has it. */
public interface TrailSeal {

    /** Whether this actor may ask: those who watch over the others, and administrators, who have to mend it. */
    static boolean openTo(Actor actor) {
        return Watchers.include(actor) || actor.holds(Role.SYS_ADMIN);
    }

    /** The last signed checkpoint over all rows; empty before the first. */
    Optional<Checkpoint> last();

    /** Every witness this node is to tell, in the order of their names; none where no one outside keeps the checkpoints. */
    List<Witness> witnesses();

    /** @param madeAt by the clock of the database, UTC */
    record Checkpoint(long number, Instant madeAt) {}

    /**
     * Somebody outside who keeps the checkpoints.
     *
     * @param name       {@code file} or {@code http}
     * @param checkpoint the number of the last one it took; 0 where it took none yet
     * @param lostAt     when others were told that it is out of reach, UTC; null while it is not
     */
    record Witness(String name, long checkpoint, @Nullable Instant lostAt) {}
}
