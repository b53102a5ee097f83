package kz.nrm.access;

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
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** Says of a case that there is no such person, or that there is to be such a case. Nothing that ordinary work reads is joined with it. */
@Classified(CASE)
@Entity
@Table(name = "honeytoken")
class Honeytoken {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "region", nullable = false, updatable = false)
    private Region region;

    @Column(name = "proposed_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String proposedBy;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(name = "reference")
    @Classified(CASE)
    private @Nullable String reference;

    @Column(name = "planted_by")
    @Classified(CASE)
    private @Nullable String plantedBy;

    @Column(name = "planted_at")
    private @Nullable Instant plantedAt;

    @Version
    private @Nullable Integer version;

    protected Honeytoken() {}

    Honeytoken(Region region, UserId by, Instant at) {
        this.id = UUID.randomUUID();
        this.region = region;
        this.proposedBy = by.value();
        this.proposedAt = at;
    }

    void requireWaiting() {
        if (reference != null) {
            throw Refusal.because("PROPOSAL_DECIDED");
        }
    }

    void plant(CaseReference planted, UserId by, Instant at) {
        requireWaiting();
        this.reference = planted.value();
        this.plantedBy = by.value();
        this.plantedAt = at;
    }

    Region region() {
        return region;
    }

    UserId proposedBy() {
        return new UserId(proposedBy);
    }

    Honeytokens.Planted view() {
        return new Honeytokens.Planted(
                id,
                region,
                proposedBy(),
                proposedAt,
                reference == null ? null : new CaseReference(reference),
                plantedBy == null ? null : new UserId(plantedBy),
                plantedAt);
    }
}
