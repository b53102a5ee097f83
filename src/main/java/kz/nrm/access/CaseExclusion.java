package kz.nrm.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** One agency or one user for whom one case does not exist. Proposed by one coordinator, in force when a second of another region agrees. */
@Entity
@Table(name = "case_exclusion")
class CaseExclusion {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false)
    private String reference;

    @Column(name = "agency")
    private @Nullable String agency;

    @Column(name = "user_id")
    private @Nullable String user;

    @Column(name = "proposed_by", nullable = false)
    private String proposedBy;

    @Column(name = "proposed_by_agency", nullable = false)
    private String proposedByAgency;

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_by_agency")
    private @Nullable String approvedByAgency;

    @Column(name = "in_force_since")
    private @Nullable Instant inForceSince;

    @Version
    private @Nullable Integer version;

    protected CaseExclusion() {}

    CaseExclusion(
            CaseReference reference, @Nullable AgencyId agency, @Nullable UserId user, Actor proposedBy, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.agency = agency == null ? null : agency.value();
        this.user = user == null ? null : user.value();
        this.proposedBy = proposedBy.id().value();
        this.proposedByAgency = proposedBy.agency().value();
        this.proposedAt = at;
    }

    void approve(UserId by, AgencyId agencyOfApprover, Instant at) {
        this.approvedByAgency = agencyOfApprover.value();
        this.approvedBy = by.value();
        this.inForceSince = at;
    }

    UUID id() {
        return id;
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    @Nullable
    AgencyId agency() {
        return agency == null ? null : new AgencyId(agency);
    }

    UserId proposedBy() {
        return new UserId(proposedBy);
    }

    AgencyId proposedByAgency() {
        return new AgencyId(proposedByAgency);
    }

    boolean shutsOut(Actor actor) {
        return actor.agency().value().equals(agency) || actor.id().value().equals(user);
    }

    boolean inForce() {
        return inForceSince != null;
    }
}
