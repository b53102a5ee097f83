package kz.nrm.reflection;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** A request for more time. Until a human has decided it the period does not run out; a refusal stands only when a second one agrees. */
@Classified(CASE)
@Entity
@Table(name = "extension_request")
class ExtensionRequest {

    /** States in which the period does not run out. */
    static final Set<State> UNSETTLED = EnumSet.of(State.UNDECIDED, State.REFUSAL_PROPOSED, State.GRANTED);

    @Id
    private UUID id;

    @Column(name = "period_id", nullable = false, updatable = false)
    private UUID period;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_for", nullable = false, updatable = false)
    private ExtensionReason askedFor;

    @Column(name = "asked_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String askedBy;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state = State.UNDECIDED;

    @Enumerated(EnumType.STRING)
    @Column(name = "granted_for")
    private @Nullable ExtensionReason grantedFor;

    @Column(name = "decided_by")
    @Classified(CASE)
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private @Nullable Integer version;

    protected ExtensionRequest() {}

    ExtensionRequest(UUID period, ExtensionReason askedFor, UserId by, Instant at) {
        this.id = UUID.randomUUID();
        this.period = period;
        this.askedFor = askedFor;
        this.askedBy = by.value();
        this.askedAt = at;
    }

    enum State {
        UNDECIDED,
        /** One person would refuse; another has still to look. */
        REFUSAL_PROPOSED,
        /** Granted, and the last day not moved yet. */
        GRANTED,
        APPLIED,
        REFUSED,
        /** The period ended otherwise before it was decided. */
        LAPSED
    }

    void grant(ExtensionReason reason, UserId by, Instant at) {
        if (state != State.UNDECIDED && state != State.REFUSAL_PROPOSED) {
            throw Refusal.because("EXTENSION_ALREADY_DECIDED");
        }
        this.grantedFor = reason;
        decided(State.GRANTED, by, at);
    }

    /** The first no proposes the refusal, the second settles it. */
    void refuse(UserId by, Instant at) {
        if (state == State.UNDECIDED) {
            decided(State.REFUSAL_PROPOSED, by, at);
        } else if (state == State.REFUSAL_PROPOSED && !by.value().equals(decidedBy)) {
            decided(State.REFUSED, by, at);
        } else {
            throw Refusal.because("EXTENSION_ALREADY_DECIDED");
        }
    }

    private void decided(State to, UserId by, Instant at) {
        this.state = to;
        this.decidedBy = by.value();
        this.decidedAt = at;
    }

    void applied() {
        if (state != State.GRANTED) {
            throw new IllegalStateException("only a granted request moves the last day");
        }
        this.state = State.APPLIED;
    }

    void lapse() {
        this.state = State.LAPSED;
    }

    boolean unsettled() {
        return UNSETTLED.contains(state);
    }

    ExtensionReason reason() {
        return grantedFor == null ? askedFor : grantedFor;
    }

    UserId decidedBy() {
        return decidedBy == null ? UserId.SYSTEM : new UserId(decidedBy);
    }
}
