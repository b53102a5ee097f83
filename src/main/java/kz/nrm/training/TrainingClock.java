package kz.nrm.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs like the real one, some time apart from it. Moved by training and by tests, never backwards by users. */
public final class TrainingClock extends Clock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    public TrainingClock(Clock real) {
        this.real = real;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Elsewhere(zone);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    /** Sets the time that this clock shows now. */
    public void set(Instant instant) {
        ahead = Duration.between(real.instant(), instant);
    }

    /** How far this clock is ahead of the real one. */
    public Duration ahead() {
        return ahead;
    }

    public void ahead(Duration by) {
        ahead = by;
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
            return TrainingClock.this.instant();
        }
    }
}
