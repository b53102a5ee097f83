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
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** A person, an office or a whole agency for whom one case does not exist. */
@Classified(CASE)
@Entity
@Table(name = "case_exclusion")
class CaseExclusion {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "user_id")
    @Classified(CASE)
    private @Nullable String user;

    @Column(name = "agency")
    @Classified(CASE)
    private @Nullable String agency;

    @Enumerated(EnumType.STRING)
    @Column(name = "body")
    private @Nullable AgencyKind body;

    /** Case and subject until it has ended: nobody is shut out of a case twice. */
    @Column(name = "running_key")
    @Classified(CASE)
    private @Nullable String runningKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private Exclusion.State state;

    @Column(name = "proposed_by", nullable = false)
    @Classified(CASE)
    private String proposedBy;

    @Column(name = "proposed_by_agency", nullable = false)
    @Classified(CASE)
    private String proposedByAgency;

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    @Column(name = "approved_by")
    @Classified(CASE)
    private @Nullable String approvedBy;

    @Column(name = "approved_by_agency")
    @Classified(CASE)
    private @Nullable String approvedByAgency;

    @Column(name = "in_force_since")
    private @Nullable Instant inForceSince;

    @Column(name = "removal_by")
    @Classified(CASE)
    private @Nullable String removalBy;

    @Column(name = "removal_by_agency")
    @Classified(CASE)
    private @Nullable String removalByAgency;

    @Column(name = "removal_at")
    private @Nullable Instant removalAt;

    @Column(name = "ended_by")
    @Classified(CASE)
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    protected CaseExclusion() {}

    CaseExclusion(CaseReference reference, Exclusion.Subject subject, Actor proposedBy, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.user = subject.user() == null ? null : subject.user().value();
        this.agency = subject.agency() == null ? null : subject.agency().value();
        this.body = subject.body();
        this.runningKey = reference.value() + " " + subject.key();
        this.state = Exclusion.State.PROPOSED;
        this.proposedBy = proposedBy.id().value();
        this.proposedByAgency = proposedBy.agency().value();
        this.proposedAt = at;
    }

    /** Somebody else agrees to what waits. */
    void agree(Actor by, Instant at) {
        requireWaiting();
        if (state == Exclusion.State.PROPOSED) {
            this.state = Exclusion.State.IN_FORCE;
            this.approvedBy = by.id().value();
            this.approvedByAgency = by.agency().value();
            this.inForceSince = at;
        } else {
            end(Exclusion.State.REMOVED, by, at);
        }
    }

    /** Somebody says no to what waits: what was in force stays in force. */
    void reject(Actor by, Instant at) {
        requireWaiting();
        if (state == Exclusion.State.PROPOSED) {
            end(Exclusion.State.REJECTED, by, at);
        } else {
            this.state = Exclusion.State.IN_FORCE;
        }
    }

    void proposeRemoval(Actor by, Instant at) {
        if (state != Exclusion.State.IN_FORCE) {
            throw Refusal.because(state.holds() ? "EXCLUSION_EXISTS" : "PROPOSAL_DECIDED");
        }
        this.state = Exclusion.State.REMOVAL_PROPOSED;
        this.removalBy = by.id().value();
        this.removalByAgency = by.agency().value();
        this.removalAt = at;
    }

    private void end(Exclusion.State as, Actor by, Instant at) {
        this.state = as;
        this.runningKey = null;
        this.endedBy = by.id().value();
        this.endedAt = at;
    }

    private void requireWaiting() {
        if (!state.waits()) {
            throw Refusal.because("PROPOSAL_DECIDED");
        }
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    Exclusion.Subject subject() {
        return new Exclusion.Subject(
                user == null ? null : new UserId(user), agency == null ? null : new AgencyId(agency), body);
    }

    Exclusion view() {
        var by = removalBy;
        var office = removalByAgency;
        var at = removalAt;
        var ending = state == Exclusion.State.REMOVAL_PROPOSED || state == Exclusion.State.REMOVED;
        return ending && by != null && office != null && at != null
                ? view(by, office, at)
                : view(proposedBy, proposedByAgency, proposedAt);
    }

    private Exclusion view(String askedBy, String askedByAgency, Instant askedAt) {
        return new Exclusion(
                id,
                reference(),
                subject(),
                state,
                new UserId(askedBy),
                new AgencyId(askedByAgency),
                askedAt,
                inForceSince);
    }
}
