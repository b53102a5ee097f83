package kz.nrm.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kz.nrm.shared.HouseClock;

/** A clock that runs like the real one, some time apart from it. Moved by training and by tests, never backwards by users. */
public final class TrainingClock extends HouseClock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    public TrainingClock(Clock real) {
        super(real);
        this.real = real;
    }

    @Override
    protected Instant shown() {
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
}
