package kz.nrm.workflow;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.nrm.shared.CaseReference;

/**
 * How the embedded stand-in of an outside system behaves: as the real one does on good and on bad days. What it does is fixed by the
 * case reference, so that it is the same each time.
 */
public final class EmbeddedBehaviour {

    /** Good and bad days. */
    public enum Mode {
        /** Takes every request at once. */
        ACCEPT,
        /** Takes every request when it is asked the second time. */
        DELAY,
        /** Says no to every request. */
        REFUSE,
        /** Every call fails. */
        FAIL,
        /** By case: of ten cases one is refused, one delayed, one taken at the third call only, the others taken at once. */
        MIXED
    }

    private static final Duration ASK_AGAIN = Duration.ofHours(1);
    private static final int FAILURES = 2;

    private final String prefix;
    private final Mode mode;
    private final Map<UUID, Integer> calls = new ConcurrentHashMap<>();

    /** @param prefix of the numbers it gives back */
    public EmbeddedBehaviour(String prefix, Mode mode) {
        this.prefix = prefix;
        this.mode = mode;
    }

    /**
     * Answers a request; a repeated one gets the same number.
     *
     * @throws IllegalStateException when the call fails
     */
    public OutsideSystem.Answer answer(UUID request, CaseReference reference) {
        var call = calls.merge(request, 1, Integer::sum);
        var answer = answer(request, today(reference), call);
        if (!(answer instanceof OutsideSystem.Answer.Delayed)) {
            calls.remove(request);
        }
        return answer;
    }

    private OutsideSystem.Answer answer(UUID request, Mode today, int call) {
        return switch (today) {
            case REFUSE -> new OutsideSystem.Answer.Refused("NOT_POSSIBLE");
            case DELAY -> call == 1 ? new OutsideSystem.Answer.Delayed(ASK_AGAIN) : accepted(request);
            case FAIL -> {
                if (mode == Mode.FAIL || call <= FAILURES) {
                    throw new IllegalStateException("the embedded system " + prefix + " does not answer");
                }
                yield accepted(request);
            }
            case ACCEPT, MIXED -> accepted(request);
        };
    }

    private Mode today(CaseReference reference) {
        if (mode != Mode.MIXED) {
            return mode;
        }
        return switch (Math.floorMod(reference.value().hashCode(), 10)) {
            case 0 -> Mode.REFUSE;
            case 1 -> Mode.DELAY;
            case 2 -> Mode.FAIL;
            default -> Mode.ACCEPT;
        };
    }

    private OutsideSystem.Answer accepted(UUID request) {
        var number = request.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return new OutsideSystem.Answer.Accepted(prefix + "-" + number);
    }
}
