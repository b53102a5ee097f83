package kz.nrm.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The last count of all open deadlines. As long as counting is quick everybody gets a fresh one; where a million deadlines are open,
 * a reader gets one that is half a minute old, or older where counting takes seconds, and it is counted anew before it gets too old. No
 * more than a tenth of the time is spent on counting. A case that is hidden from a reader is always counted apart, so that no age of the
 * count can show it.
 */
@Component
class BoardTally {

    private static final Duration OLDEST = Duration.ofSeconds(30);
    private static final Duration ATTENDED = Duration.ofMinutes(10);

    /** So many times as long as counting takes it rests. */
    private static final int REST = 10;

    private final BoardCounts counts;
    private final Clock clock;
    private final Duration quick;
    private final LongSupplier nanos;
    private volatile @Nullable Tally last;
    private volatile Instant read = Instant.EPOCH;

    @Autowired
    BoardTally(BoardCounts counts, Clock clock, @Value("${nrm.deadlines.board.quick:10ms}") Duration quick) {
        this(counts, clock, quick, System::nanoTime);
    }

    /**
     * @param quick what takes no longer is counted anew for every reader
     * @param nanos what counting is timed with; any beginning, in nanoseconds
     */
    BoardTally(BoardCounts counts, Clock clock, Duration quick, LongSupplier nanos) {
        this.counts = counts;
        this.clock = clock;
        this.quick = quick;
        this.nanos = nanos;
    }

    /**
     * One count.
     *
     * @param at    UTC
     * @param apart cases that were counted one by one
     * @param took  how long it took to count
     * @param sums  what was summed up of it so far
     */
    record Tally(
            Instant at,
            Set<String> apart,
            Duration took,
            List<BoardCount> counts,
            ConcurrentMap<DeadlineScope, BoardSums> sums) {

        /** What a reader with this scope sees of it; summed up once. */
        BoardSums sums(DeadlineScope scope) {
            return sums.computeIfAbsent(
                    scope,
                    reader -> BoardSums.of(counts.stream()
                            .filter(count -> count.visible(reader))
                            .toList()));
        }
    }

    /** A count in which these cases stand apart. */
    Tally with(Set<String> apart) {
        read = clock.instant();
        var known = last;
        return known == null || !known.apart().containsAll(apart) || !usable(known) ? count(apart) : known;
    }

    /** Counts anew where that takes long and somebody has looked at the board lately, so that nobody has to wait for it. */
    @Scheduled(initialDelay = 15_000, fixedDelay = 15_000)
    void keepFresh() {
        var known = last;
        if (known != null
                && slow(known)
                && age(read).compareTo(ATTENDED) <= 0
                && age(known.at()).compareTo(known.took().multipliedBy(REST)) >= 0) {
            count(Set.of());
        }
    }

    private boolean slow(Tally known) {
        return known.took().compareTo(quick) > 0;
    }

    private boolean usable(Tally known) {
        var rest = known.took().multipliedBy(2L * REST);
        var oldest = rest.compareTo(OLDEST) > 0 ? rest : OLDEST;
        return slow(known) && age(known.at()).compareTo(oldest) <= 0;
    }

    private synchronized Tally count(Set<String> more) {
        var apart = new HashSet<>(more);
        var before = last;
        if (before != null) {
            apart.addAll(before.apart());
        }
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var began = nanos.getAsLong();
        var found = counts.at(at, apart);
        var took = Duration.ofNanos(nanos.getAsLong() - began);
        var tally = new Tally(at, Set.copyOf(apart), took, found, new ConcurrentHashMap<>());
        last = tally;
        return tally;
    }

    private Duration age(Instant at) {
        return Duration.between(at, clock.instant()).abs();
    }
}
