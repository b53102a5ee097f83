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
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** Nothing of the case may be erased while it stands. One may place it; it takes two of two agencies to lift it. */
@Classified(CASE)
@Entity
@Table(name = "legal_hold")
class LegalHold {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "basis", nullable = false, updatable = false)
    private LegalHolds.Basis basis;

    @Column(name = "placed_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String placedBy;

    @Column(name = "placed_at", nullable = false, updatable = false)
    private Instant placedAt;

    @Column(name = "release_proposed_by")
    @Classified(CASE)
    private @Nullable String releaseProposedBy;

    @Column(name = "release_proposed_by_agency")
    @Classified(CASE)
    private @Nullable String releaseProposedByAgency;

    @Column(name = "released_by")
    @Classified(CASE)
    private @Nullable String releasedBy;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private @Nullable Integer version;

    protected LegalHold() {}

    LegalHold(CaseReference reference, LegalHolds.Basis basis, UserId by, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.basis = basis;
        this.placedBy = by.value();
        this.placedAt = at;
    }

    void proposeRelease(Actor by) {
        this.releaseProposedBy = by.id().value();
        this.releaseProposedByAgency = by.agency().value();
    }

    void release(UserId by, Instant at) {
        this.releasedBy = by.value();
        this.releasedAt = at;
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    Optional<UserId> releaseProposedBy() {
        return Optional.ofNullable(releaseProposedBy).map(UserId::new);
    }

    Optional<AgencyId> releaseProposedByAgency() {
        return Optional.ofNullable(releaseProposedByAgency).map(AgencyId::new);
    }

    LegalHolds.Hold view() {
        return new LegalHolds.Hold(basis, new UserId(placedBy), placedAt, releaseProposedBy != null);
    }
}
