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
import kz.nrm.casefile.Merge.State;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** Two cases as one person's, from the first proposal until they are apart again. */
@Classified(CASE)
@Entity
@Table(name = "case_merge")
class CaseMerge {

    @Id
    private UUID id;

    @Column(name = "newer", nullable = false, updatable = false)
    @Classified(CASE)
    private String newer;

    @Column(name = "older", nullable = false, updatable = false)
    @Classified(CASE)
    private String older;

    /** The newer case while the two are, or may be, one person's: it leads to one older case at most. */
    @Column(name = "running_key")
    @Classified(CASE)
    private @Nullable String runningKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state = State.PROPOSED;

    @Column(name = "asked_by", nullable = false)
    @Classified(CASE)
    private String askedBy;

    @Column(name = "asked_by_agency", nullable = false)
    @Classified(CASE)
    private String askedByAgency;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "decided_by")
    @Classified(CASE)
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private @Nullable Integer version;

    protected CaseMerge() {}

    CaseMerge(CaseReference newer, CaseReference older, Actor by, Instant at) {
        this.id = UUID.randomUUID();
        this.newer = newer.value();
        this.older = older.value();
        this.runningKey = newer.value();
        ask(by, at);
    }

    /** A second one agrees to what waits. */
    void agree(Actor by, Instant at) {
        requireWaiting();
        decide(state == State.PROPOSED ? State.MERGED : State.SEPARATED, by, at);
    }

    /** Somebody says no to what waits: everything stays as it was before it was proposed. */
    void reject(Actor by, Instant at) {
        requireWaiting();
        decide(state == State.PROPOSED ? State.REJECTED : State.MERGED, by, at);
    }

    /** The two are to be apart again. */
    void proposeSeparation(Actor by, Instant at) {
        if (state != State.MERGED) {
            throw Refusal.because("NOT_MERGED");
        }
        this.state = State.SEPARATION_PROPOSED;
        ask(by, at);
    }

    private void ask(Actor by, Instant at) {
        this.askedBy = by.id().value();
        this.askedByAgency = by.agency().value();
        this.askedAt = at;
    }

    private void decide(State to, Actor by, Instant at) {
        this.state = to;
        if (!State.LIVE.contains(to)) {
            this.runningKey = null;
        }
        this.decidedBy = by.id().value();
        this.decidedAt = at;
    }

    private void requireWaiting() {
        if (!State.WAITS.contains(state)) {
            throw Refusal.because("PROPOSAL_DECIDED");
        }
    }

    Merge view() {
        return new Merge(
                id,
                new CaseReference(newer),
                new CaseReference(older),
                state,
                new UserId(askedBy),
                new AgencyId(askedByAgency),
                askedAt,
                decidedAt);
    }
}
