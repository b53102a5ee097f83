package kz.nrm.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import kz.nrm.workflow.DueWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class EngineDueWork implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(EngineDueWork.class);
    private static final String HISTORY_CLEANUP = "history-cleanup";

    private final ManagementService management;
    private final Clock clock;

    EngineDueWork(ManagementService management, Clock clock) {
        this.management = management;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next(Instant until) {
        return management
                .createJobQuery()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 20)
                .stream()
                .filter(job -> !isHousekeeping(job))
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .findFirst();
    }

    @Override
    public int run() {
        followClock();
        var done = 0;
        for (var job : management
                .createJobQuery()
                .executable()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 200)) {
            if (!isHousekeeping(job)) {
                run(job);
                done++;
            }
        }
        return done;
    }

    @Override
    public void followClock() {
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failure) {
            LOG.warn("job {} failed: {}", job.getId(), failure.getClass().getSimpleName());
        }
    }

    private static boolean isHousekeeping(Job job) {
        return job.getProcessInstanceId() == null;
    }
}
