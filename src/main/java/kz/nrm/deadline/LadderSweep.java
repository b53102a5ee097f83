package kz.nrm.deadline;

import java.time.Instant;
import java.util.Optional;
import kz.nrm.workflow.DatabaseTime;
import kz.nrm.workflow.NodeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Climbs the ladders of all deadlines that are due: reminders and escalations, each rung once, on however many nodes. A node whose clock
 * is off leaves it to the others.
 */
@Component
public class LadderSweep {

    private static final Logger LOG = LoggerFactory.getLogger(LadderSweep.class);

    private final LadderPage pages;
    private final RungRows rows;
    private final SweepSettings settings;
    private final NodeClock node;
    private final DatabaseTime time;
    private final ApplicationEventPublisher events;

    LadderSweep(
            LadderPage pages,
            RungRows rows,
            SweepSettings settings,
            NodeClock node,
            DatabaseTime time,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.rows = rows;
        this.settings = settings;
        this.node = node;
        this.time = time;
        this.events = events;
    }

    /** Page after page, one transaction each, until one is not full. @return how many rungs were claimed */
    public int sweep() {
        var rungs = 0;
        var more = true;
        while (more) {
            if (!node.mayFire()) {
                return rungs;
            }
            var done = pages.climb(settings.page());
            rungs += done.rungs();
            more = done.deadlines() == settings.page();
        }
        if (rungs > 0) {
            LOG.info("{} rungs of deadlines were claimed", rungs);
        }
        events.publishEvent(new LadderSwept(rungs, time.now()));
        return rungs;
    }

    /** When the next rung becomes due, if that is not later than this instant. */
    public Optional<Instant> next(Instant until) {
        return rows.next(until);
    }
}
