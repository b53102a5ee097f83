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
import java.time.LocalDate;
import java.util.UUID;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** An attempt to question the person during the period. Who wished what is asked afterwards; the attempt itself is never deleted. */
@Classified(CASE)
@Entity
@Table(name = "interview_attempt")
class InterviewAttempt {

    @Id
    private UUID id;

    @Column(name = "period_id", nullable = false, updatable = false)
    private UUID period;

    @Enumerated(EnumType.STRING)
    @Column(name = "interviewer", nullable = false, updatable = false)
    private InterviewerKind interviewer;

    @Column(name = "attempted_on", nullable = false, updatable = false)
    @Classified(CASE)
    private LocalDate attemptedOn;

    @Column(name = "logged_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String loggedBy;

    @Column(name = "logged_at", nullable = false, updatable = false)
    private Instant loggedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state = State.LOGGED;

    @Version
    private @Nullable Integer version;

    protected InterviewAttempt() {}

    InterviewAttempt(UUID period, InterviewerKind interviewer, LocalDate attemptedOn, UserId by, Instant at) {
        this.id = UUID.randomUUID();
        this.period = period;
        this.interviewer = interviewer;
        this.attemptedOn = attemptedOn;
        this.loggedBy = by.value();
        this.loggedAt = at;
    }

    enum State {
        LOGGED,
        WISHED,
        UNWISHED,
        /** Unwished, and the supervising prosecutor has been told. */
        REPORTED
    }

    /** @param wished whether the person had recorded the wish to talk */
    void reviewed(boolean wished) {
        if (state != State.LOGGED) {
            throw new IllegalStateException("this attempt was reviewed already");
        }
        this.state = wished ? State.WISHED : State.UNWISHED;
    }

    void reported() {
        if (state != State.UNWISHED) {
            throw new IllegalStateException("only an unwished attempt is reported");
        }
        this.state = State.REPORTED;
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }
}
