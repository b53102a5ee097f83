package kz.nrm.journeys;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one door answered, but for what differs by its nature. */
record Told(int status, Map<String, List<String>> headers, String body) {

    private static final Set<Integer> NOTHING_THERE = Set.of(403, 404);

    /** Refusals for what one is, in codes and in words. */
    private static final List<String> DENIALS = List.of(
            "NOT_YOUR_ROLE",
            "TASK_NOT_YOURS",
            "Only another role may do this.",
            "There is no such task, or it belongs to another agency or role.",
            "While the page was open the task went to another agency or role.",
            "There is nothing to keep");

    /** How far somebody came. */
    enum Passage {
        /** It is shown, or done. */
        IN,
        /** The door is theirs; what they sent, or how the case stands, does not fit. */
        CORRECTED,
        /** Not theirs. */
        OUT
    }

    /** @param door that was knocked at: who only wants to read and is sent elsewhere has not come in */
    Passage passage(Door door) {
        var away = NOTHING_THERE.contains(status) || door.reads() && status >= 300 && status < 400;
        if (away || status >= 300 && DENIALS.stream().anyMatch(body::contains)) {
            return Passage.OUT;
        }
        return status >= 400 || body.contains(Knocks.REFUSED) ? Passage.CORRECTED : Passage.IN;
    }
}
