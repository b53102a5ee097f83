package kz.nrm.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests to outside systems: written with the step that wants them, answered by a message to the case. */
@Service
@Transactional
public class OutgoingRequests {

    private static final int AT_ONCE = 50;
    private static final String NOT_CONSENTED = "NOT_CONSENTED";

    private final OutgoingRequestRepository requests;
    private final CaseProcesses processes;
    private final List<OutgoingRule> rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutgoingRequests(
            OutgoingRequestRepository requests,
            CaseProcesses processes,
            List<OutgoingRule> rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.processes = processes;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks an outside system for something; the same dedupe key asks once only.
     *
     * @param answerMessage delivered to the case with {@link CaseVariable#REGISTER_ANSWER} ACCEPTED or REFUSED
     */
    public void ask(CaseReference reference, String system, String kind, MessageName answerMessage, String dedupeKey) {
        if (!requests.existsByDedupeKey(dedupeKey)) {
            requests.save(new OutgoingRequest(reference, system, kind, answerMessage, dedupeKey, now()));
        }
    }

    /** What the system gave back, for example a register number, once it has accepted. */
    @Transactional(readOnly = true)
    public Optional<String> accepted(CaseReference reference, String system, String kind) {
        return requests.findFirstByReferenceAndSystemAndKindOrderByNextAttemptAtDesc(reference.value(), system, kind)
                .filter(OutgoingRequest::isAccepted)
                .flatMap(request -> Optional.ofNullable(request.answer()));
    }

    @Transactional(readOnly = true)
    public Optional<Instant> nextAttempt() {
        return requests.nextAttempt();
    }

    @Transactional(readOnly = true)
    List<UUID> due() {
        return requests.due(now(), Limit.of(AT_ONCE));
    }

    /** What is to be sent now; what may not go any more is refused instead, and the case goes on without it. */
    Optional<Envelope> open(UUID id) {
        var request = requests.findById(id).filter(one -> !one.settled());
        var forbidden =
                request.filter(one -> rules.stream().anyMatch(rule -> !rule.maySend(one.reference(), one.system())));
        forbidden.ifPresent(one -> settle(one, new OutsideSystem.Answer.Refused(NOT_CONSENTED)));
        return request.filter(one -> !one.settled())
                .map(one -> new Envelope(id, one.system(), one.kind(), one.reference()));
    }

    void answered(UUID id, OutsideSystem.Answer answer) {
        requests.findById(id).filter(request -> !request.settled()).ifPresent(request -> settle(request, answer));
    }

    void failed(UUID id) {
        requests.findById(id).filter(request -> !request.settled()).ifPresent(request -> {
            request.failed(now());
            if (request.settled()) {
                tellCase(request);
            }
        });
    }

    private void settle(OutgoingRequest request, OutsideSystem.Answer answer) {
        if (answer instanceof OutsideSystem.Answer.Delayed delayed) {
            request.askAgain(delayed.askAgainAfter(), now());
            return;
        }
        if (answer instanceof OutsideSystem.Answer.Accepted accepted) {
            request.accepted(accepted.number(), now());
        } else if (answer instanceof OutsideSystem.Answer.Refused refused) {
            request.refused(refused.code(), now());
        }
        tellCase(request);
    }

    /** Whoever keeps what the system gave back does so before the process goes on. */
    private void tellCase(OutgoingRequest request) {
        var facts = CaseFacts.none().with(CaseVariable.REGISTER_ANSWER, request.isAccepted() ? "ACCEPTED" : "REFUSED");
        events.publishEvent(new OutsideSystemAnswered(
                request.reference(), request.system(), request.kind(), request.isAccepted(), now()));
        processes.deliver(request.answerMessage(), request.reference(), facts);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** What is sent. */
    record Envelope(UUID id, String system, String kind, CaseReference reference) {}
}
