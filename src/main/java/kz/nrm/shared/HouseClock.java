package kz.nrm.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the house, in UTC. What is told of an earlier day is written with the time of that day; when it was written is known
 * to the database alone and stands in the trail.
 */
public class HouseClock extends Clock {

    private final Clock real;
    private final ThreadLocal<@Nullable Instant> told = new ThreadLocal<>();

    public HouseClock(Clock real) {
        this.real = real;
    }

    /** Lets this thread do something as of a moment at which the clock then stands. */
    public final <T> T during(Instant moment, Supplier<T> telling) {
        var before = told.get();
        told.set(moment);
        try {
            return telling.get();
        } finally {
            told.set(before);
        }
    }

    /** The moment at which the clock stands for this thread; empty where time is real. */
    public final Optional<Instant> told() {
        return Optional.ofNullable(told.get());
    }

    /** What this clock shows to whoever tells of no other day. */
    protected Instant shown() {
        return real.instant();
    }

    @Override
    public final Instant instant() {
        return told().orElseGet(this::shown);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Elsewhere(zone);
    }

    /** The same clock seen from another zone; it moves with this one. */
    private final class Elsewhere extends Clock {
        private final ZoneId zone;

        Elsewhere(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Elsewhere(other);
        }

        @Override
        public Instant instant() {
            return HouseClock.this.instant();
        }
    }
}
