package kz.nrm.workflow;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares this node's clock with the database's. A node that is off by more than two seconds fires no jobs and climbs no ladders, and
 * says so; it goes on when it was within one second for a minute.
 */
@Component
public class NodeClock {

    private static final Logger LOG = LoggerFactory.getLogger(NodeClock.class);
    private static final Duration OFF = Duration.ofSeconds(2);
    private static final Duration RIGHT = Duration.ofSeconds(1);

    /** A minute, at one comparison every five seconds. */
    private static final int RIGHT_IN_A_ROW = 12;

    private final Clock clock;
    private final DatabaseTime database;
    private final NodeJobs jobs;
    private volatile State state = new State(Duration.ZERO, 0, false, false);

    public NodeClock(Clock clock, DatabaseTime database, NodeJobs jobs) {
        this.clock = clock;
        this.database = database;
        this.jobs = jobs;
    }

    /**
     * What is known of this node's clock.
     *
     * @param ahead    how far it is ahead of the database; negative when it is behind
     * @param inARow   comparisons in a row in which it was right
     * @param stopped  whether the node has stopped firing
     * @param compared whether it was compared at all
     */
    public record State(Duration ahead, int inARow, boolean stopped, boolean compared) {

        private State next(Duration now) {
            var row = now.abs().compareTo(RIGHT) < 0 ? inARow + 1 : 0;
            var off = now.abs().compareTo(OFF) > 0;
            return new State(now, row, off || (stopped && row < RIGHT_IN_A_ROW), true);
        }
    }

    /** Whether this node may fire anything now. */
    public boolean mayFire() {
        var known = state;
        return known.compared() ? !known.stopped() : !known.next(ahead()).stopped();
    }

    public State state() {
        return state;
    }

    /** Compares, and starts or stops the jobs of this node. Not within a transaction: its time stands still. */
    public synchronized void compare() {
        var before = state;
        state = before.next(ahead());
        if (state.stopped()) {
            LOG.error("the clock of this node is {} ahead of the database: it fires nothing", state.ahead());
            jobs.stop();
        } else if (before.stopped() || !before.compared()) {
            LOG.info("the clock of this node agrees with the database: it fires jobs");
            jobs.start();
        }
    }

    /** The database's answer lies between asking and hearing, however long that takes; only what lies outside is a difference. */
    private Duration ahead() {
        var asked = clock.instant();
        var answer = database.now();
        var heard = clock.instant();
        if (answer.isBefore(asked)) {
            return Duration.between(answer, asked);
        }
        return answer.isAfter(heard) ? Duration.between(answer, heard) : Duration.ZERO;
    }
}
