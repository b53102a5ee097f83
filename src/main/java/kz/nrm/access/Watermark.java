package kz.nrm.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/** What stands on everything that leaves the house, on paper or as a file: who took it, when, from which case and for what. */
public final class Watermark {

    private Watermark() {}

    /**
     * One line of ASCII, its parts separated by bars; a user of another script is found in the trail by the time.
     *
     * @param reference null for what is about no single case
     */
    public static String of(Actor actor, @Nullable CaseReference reference, Instant at) {
        var from = reference == null ? "NRM" : reference.value();
        var line = String.join(
                " | ",
                from,
                actor.id().value(),
                actor.agency().value(),
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                Purposes.written(actor.roles()));
        return line.replaceAll("[^ -~]", "?");
    }
}
