package kz.nrm.deadline;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Sweeps the ladders again and again. Off where tests or the training clock do it by hand. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = {"nrm.jobs.enabled", "nrm.deadlines.sweep.enabled"},
        havingValue = "true",
        matchIfMissing = true)
class LadderSchedule {

    private final LadderSweep ladders;

    LadderSchedule(LadderSweep ladders) {
        this.ladders = ladders;
    }

    @Scheduled(
            initialDelayString = "${nrm.deadlines.sweep.every:30s}",
            fixedDelayString = "${nrm.deadlines.sweep.every:30s}")
    void sweep() {
        ladders.sweep();
    }
}
