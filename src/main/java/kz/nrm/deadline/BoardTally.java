package kz.nrm.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The last count of all open deadlines. As long as counting is quick everybody gets a fresh one; where a million deadlines are open,
 * a reader gets one that is half a minute old at most, and the next one is counted meanwhile. A case that is hidden from a reader is
 * always counted apart, so that no age of the count can show it.
 */
@Component
class BoardTally {

    private static final Duration QUICK = Duration.ofMillis(50);
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Duration OLDEST = Duration.ofSeconds(30);

    private final BoardCounts counts;
    private final Clock clock;
    private final SimpleAsyncTaskExecutor behind = new SimpleAsyncTaskExecutor("board-");
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Tally last;

    BoardTally(BoardCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * One count.
     *
     * @param at    UTC
     * @param apart cases that were counted one by one
     * @param took  how long it took to count
     */
    record Tally(Instant at, Set<String> apart, Duration took, List<BoardCount> counts) {}

    /** A count in which these cases stand apart. */
    Tally with(Set<String> apart) {
        var known = last;
        if (known == null || !known.apart().containsAll(apart) || !usable(known)) {
            return count(apart);
        }
        if (age(known).compareTo(FRESH) > 0 && counting.compareAndSet(false, true)) {
            behind.execute(() -> {
                try {
                    count(Set.of());
                } finally {
                    counting.set(false);
                }
            });
        }
        return known;
    }

    private boolean usable(Tally known) {
        return known.took().compareTo(QUICK) > 0 && age(known).compareTo(OLDEST) <= 0;
    }

    private synchronized Tally count(Set<String> more) {
        var apart = new HashSet<>(more);
        var before = last;
        if (before != null) {
            apart.addAll(before.apart());
        }
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var began = System.nanoTime();
        var found = counts.at(at, apart);
        var tally = new Tally(at, Set.copyOf(apart), Duration.ofNanos(System.nanoTime() - began), found);
        last = tally;
        return tally;
    }

    private Duration age(Tally tally) {
        return Duration.between(tally.at(), clock.instant()).abs();
    }
}
