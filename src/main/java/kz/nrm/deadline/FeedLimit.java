package kz.nrm.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How often a calendar feed may be read at one node: several programs of one person each ask a few times in an hour. */
@Component
class FeedLimit {

    static final int READS = 60;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    FeedLimit(Clock clock) {
        this.clock = clock;
    }

    private record Window(Instant since, int reads) {}

    /** Counts one reading. @return how long it has to wait; zero when it need not */
    Duration wait(String feed) {
        var now = clock.instant();
        windows.values().removeIf(window -> !now.isBefore(window.since().plus(WINDOW)));
        var window = windows.merge(
                feed, new Window(now, 1), (before, first) -> new Window(before.since(), before.reads() + 1));
        return window.reads() <= READS
                ? Duration.ZERO
                : Duration.between(now, window.since().plus(WINDOW));
    }
}
