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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** What one agency is to stop using, and what it answered. */
@Classified(CASE)
@Entity
@Table(name = "consent_recall")
class RecallEntry {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "agency", nullable = false, updatable = false)
    @Classified(CASE)
    private String agency;

    @Column(name = "compartments", nullable = false)
    @Classified(CASE)
    private String compartments;

    @Column(name = "last_read_at", nullable = false)
    private Instant lastReadAt;

    @Column(name = "told_at", nullable = false, updatable = false)
    private Instant toldAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Recall.@Nullable Outcome outcome;

    @Column(name = "answered_by")
    @Classified(CASE)
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private @Nullable Integer version;

    protected RecallEntry() {}

    RecallEntry(CaseReference reference, AgencyId agency, Set<Compartment> lost, Instant lastReadAt, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.agency = agency.value();
        this.compartments = Compartments.written(lost);
        this.lastReadAt = lastReadAt;
        this.toldAt = at;
    }

    /** What was read after the agency answered, or before it was told, is another matter. */
    boolean tellsOf(Set<Compartment> lost, Instant lastRead) {
        return !lastRead.isAfter(lastReadAt) && Compartments.read(compartments).containsAll(lost);
    }

    boolean waits() {
        return outcome == null;
    }

    /** More was read than was known. */
    void widen(Set<Compartment> lost, Instant lastRead) {
        var all = EnumSet.copyOf(lost);
        all.addAll(Compartments.read(compartments));
        this.compartments = Compartments.written(all);
        this.lastReadAt = lastRead.isAfter(lastReadAt) ? lastRead : lastReadAt;
    }

    /** @throws Refusal when it was answered already */
    void answer(Recall.Outcome what, Actor by, Instant at) {
        if (!waits()) {
            throw Refusal.because("RECALL_ANSWERED");
        }
        this.outcome = what;
        this.answeredBy = by.id().value();
        this.answeredAt = at;
    }

    Recall view() {
        return new Recall(
                id,
                new CaseReference(reference),
                new AgencyId(agency),
                Compartments.read(compartments),
                lastReadAt,
                toldAt,
                Optional.ofNullable(outcome),
                Optional.ofNullable(answeredBy).map(UserId::new),
                Optional.ofNullable(answeredAt));
    }
}
