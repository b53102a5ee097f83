package kz.nrm.audit;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes checkpoints and hands them out; tells when the world outside does not get them. The node works on meanwhile. */
@Component("auditHealthIndicator")
class CheckpointRound implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRound.class);

    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final WitnessAlarm alarm;
    private final CheckpointKey key;
    private final Duration apart;

    CheckpointRound(
            Checkpoints checkpoints,
            Witnesses witnesses,
            WitnessAlarm alarm,
            CheckpointKey key,
            AuditSettings settings) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.alarm = alarm;
        this.key = key;
        this.apart = settings.checkpoints().every();
        LOG.info("checkpoints of the audit trail are signed; their public key is {}", key.publicKey());
    }

    /** Looked at more often than made: whichever node looks first after the time has passed makes it. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void round() {
        checkpoints.make(apart);
        witnesses.tell();
        witnesses.lost().forEach(alarm::lost);
    }

    @Override
    public Health health() {
        var health = Health.up().withDetail("publicKey", key.publicKey());
        if (witnesses.none()) {
            health.withDetail("warning", "no witness outside keeps the checkpoints: set nrm.audit.witness");
        }
        var lost = witnesses.lost();
        if (!lost.isEmpty()) {
            health.withDetail("alarm", "checkpoints do not reach: " + String.join(", ", lost));
        }
        return health.build();
    }
}
