package kz.nrm.deadline;

import java.time.Instant;
import java.util.Optional;
import kz.nrm.workflow.DatabaseTime;
import kz.nrm.workflow.WaitLedger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the engine's timers from the rows they copy, by the time of the database. */
@Component
class DeadlineWaits implements WaitLedger {

    private final DeadlineRepository rows;
    private final DatabaseTime time;

    DeadlineWaits(DeadlineRepository rows, DatabaseTime time) {
        this.rows = rows;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> goesOnUntil(String processInstance, String kind) {
        return rows.findByRunningKey(OpenDeadline.processKey(processInstance, new DeadlineKind(kind)))
                .filter(deadline -> !deadline.isOver(time.now()))
                .map(Deadline::dueAt);
    }
}
