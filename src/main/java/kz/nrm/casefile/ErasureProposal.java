package kz.nrm.casefile;

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
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** One person wants all personal data of a case destroyed and waits for another one of another agency to agree. */
@Classified(CASE)
@Entity
@Table(name = "erasure_proposal")
class ErasureProposal {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    /** The reference while it waits: a case has one proposal at a time. */
    @Column(name = "running_key")
    @Classified(CASE)
    private @Nullable String runningKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground", nullable = false, updatable = false)
    private Erasures.Ground ground;

    @Column(name = "category", nullable = false, updatable = false)
    @Classified(CASE)
    private String category;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private Erasures.State state = Erasures.State.WAITING;

    @Column(name = "proposed_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String proposedBy;

    @Column(name = "proposed_by_agency", nullable = false, updatable = false)
    @Classified(CASE)
    private String proposedByAgency;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    @Classified(CASE)
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private @Nullable Integer version;

    protected ErasureProposal() {}

    ErasureProposal(CaseReference reference, Erasures.Ground ground, String category, Actor by, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.runningKey = reference.value();
        this.ground = ground;
        this.category = category;
        this.proposedBy = by.id().value();
        this.proposedByAgency = by.agency().value();
        this.proposedAt = at;
    }

    void decide(Erasures.State decision, UserId by, Instant at) {
        this.state = decision;
        this.runningKey = null;
        this.decidedBy = by.value();
        this.decidedAt = at;
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    Erasures.Ground ground() {
        return ground;
    }

    UserId proposedBy() {
        return new UserId(proposedBy);
    }

    AgencyId proposedByAgency() {
        return new AgencyId(proposedByAgency);
    }

    Erasures.Proposal view() {
        return new Erasures.Proposal(id, ground, category, state, proposedBy(), proposedAt, decidedAt);
    }
}
