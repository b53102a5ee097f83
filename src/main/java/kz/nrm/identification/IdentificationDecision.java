package kz.nrm.identification;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a door. A no counts only once a second person has confirmed it, can be reconsidered, and is marked for its author
 * when somebody overturns it (failure mode F9). The written reasons are kept under seal with the answers of the task.
 */
@Classified(CASE)
@Entity
@Table(name = "identification_decision")
class IdentificationDecision {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "process_instance", nullable = false, updatable = false)
    @Classified(CASE)
    private String processInstance;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private DecisionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false, updatable = false)
    private DecisionOutcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "door", nullable = false, updatable = false)
    private Door door;

    @Column(name = "decided_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String decidedBy;

    @Column(name = "decided_agency", nullable = false, updatable = false)
    @Classified(CASE)
    private String decidedAgency;

    @Column(name = "co_signed_by", updatable = false)
    @Classified(CASE)
    private @Nullable String coSignedBy;

    @Column(name = "decided_at", nullable = false, updatable = false)
    private Instant decidedAt;

    @Column(name = "confirmed")
    private @Nullable Boolean confirmed;

    @Column(name = "confirmed_by")
    @Classified(CASE)
    private @Nullable String confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "explained_at")
    private @Nullable Instant explainedAt;

    @Column(name = "reconsiderations", nullable = false)
    private int reconsiderations;

    @Column(name = "reconsideration_asked_at")
    private @Nullable Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "reconsidered")
    private @Nullable Reconsidered reconsidered;

    @Column(name = "reconsidered_by")
    @Classified(CASE)
    private @Nullable String reconsideredBy;

    @Column(name = "reconsidered_agency")
    @Classified(CASE)
    private @Nullable String reconsideredAgency;

    @Column(name = "reconsidered_at")
    private @Nullable Instant reconsideredAt;

    @Column(name = "overturned", nullable = false)
    private boolean overturned;

    @Version
    private @Nullable Integer version;

    protected IdentificationDecision() {}

    IdentificationDecision(
            CaseReference reference,
            String processInstance,
            DecisionKind kind,
            DecisionOutcome outcome,
            Door door,
            Actor by,
            @Nullable String coSignedBy,
            Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.processInstance = processInstance;
        this.kind = kind;
        this.outcome = outcome;
        this.door = door;
        this.decidedBy = by.id().value();
        this.decidedAgency = by.agency().value();
        this.coSignedBy = coSignedBy;
        this.decidedAt = at;
    }

    /** The second person agrees with the no, or overturns it. */
    void confirm(Actor by, boolean agreed, Instant at) {
        if (!outcome.negative() || confirmed != null) {
            throw Refusal.because("NOTHING_TO_CONFIRM");
        }
        this.confirmed = agreed;
        this.confirmedBy = by.id().value();
        this.confirmedAt = at;
        this.overturned = !agreed;
    }

    void explained(Instant at) {
        if (!standsNegative()) {
            throw Refusal.because("NOTHING_TO_EXPLAIN");
        }
        this.explainedAt = at;
    }

    /** Another decision is asked for; never refused, however often. */
    void askReconsideration(Instant at) {
        this.reconsiderations++;
        this.askedAt = at;
    }

    /** A person who had no part in it decides anew. */
    void reconsider(Actor by, Reconsidered answer, Instant at) {
        if (!standsNegative()) {
            throw Refusal.because("NOTHING_TO_RECONSIDER");
        }
        this.reconsidered = answer;
        this.reconsideredBy = by.id().value();
        this.reconsideredAgency = by.agency().value();
        this.reconsideredAt = at;
        this.overturned = answer == Reconsidered.GROUNDS;
    }

    /** Whether this is a confirmed no nobody has overturned. */
    boolean standsNegative() {
        return outcome.negative() && Boolean.TRUE.equals(confirmed) && !overturned;
    }

    /** Whether the person waits for an answer to the request for another decision. */
    boolean reconsiderationAwaited() {
        return askedAt != null && (reconsideredAt == null || reconsideredAt.isBefore(askedAt));
    }

    boolean reasonsExplained() {
        return explainedAt != null;
    }

    /** The agency that stands behind the decision as it is now. */
    String decidingAgency() {
        return overturned && reconsideredAgency != null ? reconsideredAgency : decidedAgency;
    }

    DecisionKind kind() {
        return kind;
    }

    DecisionView view() {
        return new DecisionView(
                kind,
                outcome,
                door,
                decidedAt,
                confirmed,
                explainedAt,
                reconsiderations,
                askedAt,
                reconsidered,
                overturned);
    }
}
