package kz.nrm.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import kz.nrm.deadline.LadderSweep;
import kz.nrm.workflow.DueWork;
import kz.nrm.workflow.OutgoingRequests;
import kz.nrm.workflow.OutgoingSender;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the time from one due thing to the next, so that everything happens at its own moment and in its own order. */
@Component
@Profile("training")
public class Timetable {

    private static final int MOST_ROUNDS = 100_000;

    private final TrainingClock clock;
    private final DueWork engine;
    private final OutgoingRequests requests;
    private final OutgoingSender sender;
    private final LadderSweep ladders;
    private final Happenings happenings;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Timetable(
            TrainingClock clock,
            DueWork engine,
            OutgoingRequests requests,
            OutgoingSender sender,
            LadderSweep ladders,
            Happenings happenings) {
        this.clock = clock;
        this.engine = engine;
        this.requests = requests;
        this.sender = sender;
        this.ladders = ladders;
        this.happenings = happenings;
    }

    /** Moves on to this instant and tells what happened on the way, oldest first. */
    public List<Happenings.Happening> moveTo(Instant target) {
        oneAtATime.lock();
        try {
            var start = clock.instant();
            happenings.listen();
            runDue();
            for (var round = 0; round < MOST_ROUNDS; round++) {
                var next = nextDue(target);
                if (next.isEmpty()) {
                    break;
                }
                if (next.get().isAfter(clock.instant())) {
                    clock.set(next.get());
                }
                if (runDue() == 0) {
                    clock.set(clock.instant().plus(Duration.ofSeconds(1)));
                }
            }
            if (target.isAfter(clock.instant())) {
                clock.set(target);
            }
            engine.followClock();
            runDue();
            return happenings.since(start, target);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Does what is due at this moment; used between moves. */
    public void tick() {
        if (oneAtATime.tryLock()) {
            try {
                runDue();
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    /** Sets the time without firing anything: for building the synthetic past. */
    void jump(Instant instant) {
        clock.set(instant);
        engine.followClock();
    }

    private int runDue() {
        var done = 0;
        int now;
        do {
            now = engine.run() + sender.sendDue() + ladders.sweep();
            done += now;
        } while (now > 0 && done < MOST_ROUNDS);
        return done;
    }

    private Optional<Instant> nextDue(Instant target) {
        return Stream.concat(
                        Stream.concat(engine.next(target).stream(), ladders.next(target).stream()),
                        requests.nextAttempt().filter(next -> !next.isAfter(target)).stream())
                .min(Instant::compareTo);
    }
}
