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
import java.util.Optional;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One recovery and reflection period. Its end moves to later only; it ends by its term, by the person's own confirmed wish or by the
 * approved exceptional end, and in no other way while the person is on the path.
 */
@Classified(CASE)
@Entity
@Table(name = "reflection_period")
class ReflectionPeriod {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    /** The reference while it runs, so that one runs at a time; empty once it has ended. */
    @Column(name = "running_key")
    @Classified(CASE)
    private @Nullable String runningKey;

    @Column(name = "process_instance", nullable = false, updatable = false)
    @Classified(CASE)
    private String processInstance;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @Column(name = "extensions", nullable = false)
    private int extensions;

    @Enumerated(EnumType.STRING)
    @Column(name = "own_wish", nullable = false)
    private Wish wish = Wish.NONE;

    @Enumerated(EnumType.STRING)
    @Column(name = "exceptional_end", nullable = false)
    private Proposal proposal = Proposal.NONE;

    @Enumerated(EnumType.STRING)
    @Column(name = "exceptional_ground")
    private @Nullable ExceptionalGround ground;

    @Column(name = "objections", nullable = false)
    private int objections;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable EndReason endReason;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    protected ReflectionPeriod() {}

    ReflectionPeriod(CaseReference reference, String processInstance, Instant openedAt, Instant endsAt) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.runningKey = reference.value();
        this.processInstance = processInstance;
        this.openedAt = openedAt;
        this.endsAt = endsAt;
    }

    /** How far the person's wish to end the period has come. */
    enum Wish {
        NONE,
        SAID,
        HELD,
        FREE
    }

    /** How far an exceptional end has come. */
    enum Proposal {
        NONE,
        RAISED,
        PROPOSED,
        APPROVED
    }

    void extendedTo(Instant end) {
        keptOpenUntil(end);
        extensions++;
    }

    void keptOpenUntil(Instant end) {
        requireRunning();
        if (end.isBefore(endsAt)) {
            throw new IllegalArgumentException("a reflection period is never shortened");
        }
        this.endsAt = end;
    }

    /** The legal clock has another end for it; an earlier one is not taken over. */
    void follows(Instant end) {
        if (end.isAfter(endsAt)) {
            this.endsAt = end;
        }
    }

    void wishSaid() {
        requireRunning();
        if (wish != Wish.NONE) {
            throw Refusal.because("WISH_BEING_DEALT_WITH");
        }
        this.wish = Wish.SAID;
    }

    void wishStands(boolean stands) {
        requireWish(Wish.SAID);
        this.wish = stands ? Wish.HELD : Wish.NONE;
    }

    void wishIsFree(boolean free) {
        requireWish(Wish.HELD);
        this.wish = free ? Wish.FREE : Wish.NONE;
    }

    void exceptionalEndRaised() {
        requireRunning();
        if (proposal != Proposal.NONE) {
            throw Refusal.because("EXCEPTIONAL_END_BEING_DEALT_WITH");
        }
        this.proposal = Proposal.RAISED;
    }

    void exceptionalEndProposed(ExceptionalGround on) {
        requireProposal(Proposal.RAISED);
        this.proposal = Proposal.PROPOSED;
        this.ground = on;
    }

    void exceptionalEndDropped() {
        requireProposal(Proposal.RAISED);
        this.proposal = Proposal.NONE;
    }

    void objected() {
        requireProposal(Proposal.PROPOSED);
        this.objections++;
    }

    void exceptionalEndDecided(ExceptionalEndDecision decision) {
        requireProposal(Proposal.PROPOSED);
        if (decision == ExceptionalEndDecision.END) {
            this.proposal = Proposal.APPROVED;
        } else {
            this.proposal = Proposal.NONE;
            this.ground = null;
            this.objections = 0;
        }
    }

    /**
     * Ends the period by what has been recorded.
     *
     * @param termOver whether the ledger says that the last day is over and nothing is undecided
     * @throws IllegalStateException when nothing recorded allows the end
     */
    EndReason end(boolean termOver, Instant at) {
        requireRunning();
        if (wish == Wish.FREE) {
            return ended(EndReason.OWN_WISH, at);
        }
        if (proposal == Proposal.APPROVED) {
            return ended(EndReason.EXCEPTIONAL, at);
        }
        if (!termOver) {
            throw new IllegalStateException("nothing recorded allows the period to end");
        }
        return ended(EndReason.EXPIRED, at);
    }

    /** The person left the path with the period running. */
    void pathLeft(Instant at) {
        ended(EndReason.PATH_LEFT, at);
    }

    private EndReason ended(EndReason reason, Instant at) {
        this.endReason = reason;
        this.endedAt = at;
        this.runningKey = null;
        return reason;
    }

    boolean runsIn(String instance) {
        return running() && processInstance.equals(instance);
    }

    boolean running() {
        return endReason == null;
    }

    UUID id() {
        return id;
    }

    int objections() {
        return objections;
    }

    Instant endsAt() {
        return endsAt;
    }

    PeriodView view(int undecided, int attempts) {
        return new PeriodView(
                openedAt,
                endsAt,
                running(),
                extensions,
                undecided,
                wish != Wish.NONE,
                proposal != Proposal.NONE,
                Optional.ofNullable(ground),
                objections,
                attempts,
                Optional.ofNullable(endReason),
                Optional.ofNullable(endedAt));
    }

    private void requireRunning() {
        if (!running()) {
            throw Refusal.because("PERIOD_NOT_RUNNING");
        }
    }

    private void requireWish(Wish expected) {
        requireRunning();
        if (wish != expected) {
            throw Refusal.because("WISH_NOT_PENDING");
        }
    }

    private void requireProposal(Proposal expected) {
        requireRunning();
        if (proposal != expected) {
            throw Refusal.because("EXCEPTIONAL_END_NOT_PENDING");
        }
    }
}
