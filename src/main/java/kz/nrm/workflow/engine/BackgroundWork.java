package kz.nrm.workflow.engine;

import kz.nrm.workflow.NodeClock;
import kz.nrm.workflow.OutgoingSender;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends outgoing requests every two seconds and compares the clocks every five. Off where tests or the training clock drive the work by hand. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "nrm.jobs.enabled", havingValue = "true", matchIfMissing = true)
class BackgroundWork {

    private final OutgoingSender sender;
    private final NodeClock clock;

    BackgroundWork(OutgoingSender sender, NodeClock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    void send() {
        sender.sendDue();
    }

    @Scheduled(fixedRate = 5_000)
    void compareClocks() {
        if (clock.state().compared()) {
            clock.compare();
        }
    }
}
