package kz.nrm.workflow;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends what is due to the outside systems: read, call and record are three steps, and no call runs inside a transaction. */
@Component
public class OutgoingSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingSender.class);

    private final OutgoingRequests requests;
    private final Map<String, OutsideSystem> systems;

    OutgoingSender(OutgoingRequests requests, List<OutsideSystem> systems) {
        this.requests = requests;
        this.systems = systems.stream().collect(toUnmodifiableMap(OutsideSystem::id, Function.identity()));
    }

    /** Sends everything that is due now; returns how many requests were tried. */
    public int sendDue() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("outside systems are never called inside a transaction");
        }
        var due = requests.due();
        due.forEach(this::send);
        return due.size();
    }

    private void send(UUID id) {
        requests.open(id).ifPresent(envelope -> {
            try {
                var system = systems.get(envelope.system());
                if (system == null) {
                    throw new IllegalStateException("no outside system " + envelope.system());
                }
                requests.answered(id, system.send(id, envelope.kind(), envelope.reference()));
            } catch (RuntimeException failure) {
                LOG.warn(
                        "{} did not take request {}: {}",
                        envelope.system(),
                        id,
                        failure.getClass().getSimpleName());
                requests.failed(id);
            }
        });
    }
}
