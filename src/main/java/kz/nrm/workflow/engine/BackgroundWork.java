package kz.nrm.workflow.engine;

import kz.nrm.workflow.OutgoingSender;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends outgoing requests every two seconds. Off where tests or the training clock drive the work by hand. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "nrm.jobs.enabled", havingValue = "true", matchIfMissing = true)
class BackgroundWork {

    private final OutgoingSender sender;

    BackgroundWork(OutgoingSender sender) {
        this.sender = sender;
    }

    @Scheduled(fixedDelay = 2_000)
    void send() {
        sender.sendDue();
    }
}
