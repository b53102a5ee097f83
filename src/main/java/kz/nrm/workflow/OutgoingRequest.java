package kz.nrm.workflow;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** A request to an outside system, written in the transaction that wants it and sent afterwards. */
@Classified(CASE)
@Entity
@Table(name = "outgoing_request")
class OutgoingRequest {

    static final int MOST_ATTEMPTS = 8;

    @Id
    private UUID id;

    @Column(name = "dedupe_key", nullable = false, updatable = false)
    @Classified(CASE)
    private String dedupeKey;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "outside_system", nullable = false, updatable = false)
    @Classified(CASE)
    private String system;

    @Column(name = "kind", nullable = false, updatable = false)
    @Classified(CASE)
    private String kind;

    @Column(name = "answer_message", nullable = false, updatable = false)
    @Classified(CASE)
    private String answerMessage;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state = State.WAITING;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;

    @Column(name = "answer")
    @Classified(CASE)
    private @Nullable String answer;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private @Nullable Integer version;

    protected OutgoingRequest() {}

    OutgoingRequest(
            CaseReference reference,
            String system,
            String kind,
            MessageName answerMessage,
            String dedupeKey,
            Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.system = system;
        this.kind = kind;
        this.answerMessage = answerMessage.value();
        this.dedupeKey = dedupeKey;
        this.nextAttemptAt = at;
    }

    enum State {
        WAITING,
        ACCEPTED,
        REFUSED,
        /** All attempts failed; a human has to look. */
        STUCK
    }

    void accepted(String number, Instant at) {
        settle(State.ACCEPTED, number, at);
    }

    void refused(String code, Instant at) {
        settle(State.REFUSED, code, at);
    }

    void askAgain(Duration after, Instant at) {
        this.nextAttemptAt = at.plus(after);
    }

    /** Waits twice as long after each failure, from one minute on. */
    void failed(Instant at) {
        attempts++;
        if (attempts >= MOST_ATTEMPTS) {
            settle(State.STUCK, "NO_ANSWER", at);
        } else {
            askAgain(Duration.ofMinutes(1L << (attempts - 1)), at);
        }
    }

    private void settle(State to, String with, Instant at) {
        this.state = to;
        this.answer = with;
        this.answeredAt = at;
    }

    boolean settled() {
        return state != State.WAITING;
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    UUID id() {
        return id;
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    String system() {
        return system;
    }

    String kind() {
        return kind;
    }

    MessageName answerMessage() {
        return new MessageName(answerMessage);
    }

    @Nullable
    String answer() {
        return answer;
    }
}
