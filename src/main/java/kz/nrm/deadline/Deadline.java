package kz.nrm.deadline;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Region;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One deadline of one case: what it is, which rule made it, until when it runs. Its end moves to later only. Only changed columns are
 * written: the sweep of the ladder writes its own ones without loading the row.
 */
@Classified(CASE)
@Entity
@DynamicUpdate
@Table(name = "deadline")
class Deadline {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "kind", nullable = false, updatable = false)
    @Classified(CASE)
    private String kind;

    @Column(name = "rule_version", nullable = false, updatable = false)
    @Classified(CASE)
    private String ruleVersion;

    @Column(name = "legal_basis", nullable = false, updatable = false)
    @Classified(CASE)
    private String legalBasis;

    @Column(name = "verified", nullable = false)
    private boolean verified;

    @Column(name = "calendar_version", nullable = false)
    @Classified(CASE)
    private String calendarVersion;

    @Column(name = "start_fact", nullable = false, updatable = false)
    @Classified(CASE)
    private String startFact;

    @Column(name = "start_at", nullable = false, updatable = false)
    private Instant startAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "status", nullable = false)
    private DeadlineStatus status;

    @Column(name = "elapses", nullable = false, updatable = false)
    private boolean elapses;

    @Column(name = "extensions", nullable = false)
    private int extensions;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "paused_reason")
    private @Nullable SuspensionReason pausedReason;

    /** Seconds of all suspensions that are over. */
    @Column(name = "paused_seconds", nullable = false)
    private long pausedSeconds;

    /** Lines in the ledger. */
    @Column(name = "entries", nullable = false)
    private int entries;

    /** Rungs of the ladder that were claimed. */
    @Column(name = "rung", nullable = false)
    private int rung;

    /** How often it was given anew: its ladder is then climbed again. */
    @Column(name = "climb", nullable = false)
    private int climb;

    /** When the next rung is due; empty when there is none, or while it is suspended. */
    @Column(name = "next_rung_at")
    private @Nullable Instant nextRungAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "agency", nullable = false)
    @Classified(CASE)
    private String agency;

    @Column(name = "role", nullable = false, updatable = false)
    @Classified(CASE)
    private String role;

    @Column(name = "region", updatable = false)
    @Classified(CASE)
    private @Nullable String region;

    @Column(name = "work_item", updatable = false)
    private @Nullable UUID workItem;

    @Column(name = "process_instance")
    @Classified(CASE)
    private @Nullable String processInstance;

    /** What must be unique among the running ones; empty once it has ended. */
    @Column(name = "running_key")
    @Classified(CASE)
    private @Nullable String runningKey;

    @Version
    @Column(name = "row_version")
    private @Nullable Integer version;

    protected Deadline() {}

    Deadline(OpenDeadline command, DeadlineRule rule, DeadlineCalculation end, String startFact, String calendar) {
        this.id = UUID.randomUUID();
        this.reference = command.reference().value();
        this.kind = command.kind().value();
        this.ruleVersion = rule.version();
        this.legalBasis = rule.legalBasis();
        this.verified = rule.verified() && end.verified();
        this.calendarVersion = calendar;
        this.startFact = startFact;
        this.startAt = end.startAt();
        this.dueAt = end.dueAt();
        this.status = DeadlineStatus.RUNNING;
        this.elapses = rule.elapses() || command.isWait();
        this.workItem = command.workItem();
        this.processInstance = command.processInstance();
        this.runningKey = command.runningKey();
        var place = command.region();
        this.region = place == null ? null : place.code();
    }

    int nextEntry() {
        return ++entries;
    }

    void climbsNext(Optional<Instant> at) {
        this.nextRungAt = at.orElse(null);
    }

    void suspended(SuspensionReason reason, Instant at) {
        this.status = DeadlineStatus.PAUSED;
        this.pausedAt = at;
        this.pausedReason = reason;
        this.nextRungAt = null;
    }

    void resumed(DeadlineCalculation end, Instant at, String calendar) {
        var since = pausedAt;
        this.pausedSeconds += since == null ? 0 : Duration.between(since, at).toSeconds();
        this.status = DeadlineStatus.RUNNING;
        this.pausedAt = null;
        this.pausedReason = null;
        ends(end, calendar);
    }

    void restored(DeadlineCalculation end, String calendar) {
        this.status = DeadlineStatus.RUNNING;
        this.endedAt = null;
        this.rung = 0;
        this.climb++;
        ends(end, calendar);
    }

    /** Counted again with another calendar. */
    void recounted(DeadlineCalculation end, String calendar) {
        ends(end, calendar);
    }

    private void ends(DeadlineCalculation end, String calendar) {
        this.dueAt = end.dueAt();
        this.verified &= end.verified();
        this.calendarVersion = calendar;
    }

    void ownedBy(AgencyId owner, String ownerRole) {
        this.agency = owner.value();
        this.role = ownerRole;
    }

    /** A running deadline opened before its process was known now belongs to that process. */
    Deadline adoptedBy(OpenDeadline command) {
        this.processInstance = command.processInstance();
        this.runningKey = command.runningKey();
        return this;
    }

    void extendedTo(DeadlineCalculation end, String calendar) {
        movedTo(end, calendar);
        this.extensions++;
    }

    void movedTo(DeadlineCalculation end, String calendar) {
        if (!end.dueAt().isAfter(dueAt)) {
            throw new IllegalArgumentException("a deadline moves to later only");
        }
        ends(end, calendar);
    }

    void ended(DeadlineStatus how, Instant at) {
        this.status = how;
        this.endedAt = at;
        this.runningKey = null;
        this.nextRungAt = null;
    }

    /** Whether its end has come; a suspended one has none. */
    boolean isOver(Instant now) {
        return status != DeadlineStatus.PAUSED && !dueAt.isAfter(now);
    }

    boolean running() {
        return status.open();
    }

    DeadlineStatus status() {
        return status;
    }

    @Nullable
    Instant pausedAt() {
        return pausedAt;
    }

    @Nullable
    Instant nextRungAt() {
        return nextRungAt;
    }

    Instant startAt() {
        return startAt;
    }

    int rung() {
        return rung;
    }

    Ladder.Span span(DeadlineRule rule) {
        return new Ladder.Span(startAt, dueAt, elapses && !rule.elapses());
    }

    @Nullable
    UUID workItem() {
        return workItem;
    }

    boolean ofNoWorkItem() {
        return workItem == null;
    }

    UUID id() {
        return id;
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    DeadlineKind kind() {
        return new DeadlineKind(kind);
    }

    String startFact() {
        return startFact;
    }

    String ruleVersion() {
        return ruleVersion;
    }

    Instant dueAt() {
        return dueAt;
    }

    int extensions() {
        return extensions;
    }

    int entries() {
        return entries;
    }

    DeadlineView view() {
        return new DeadlineView(
                id,
                reference(),
                kind(),
                ruleVersion,
                legalBasis,
                verified,
                calendarVersion,
                startFact,
                startAt,
                dueAt,
                status,
                elapses,
                extensions,
                endedAt,
                pausedAt,
                pausedReason,
                Duration.ofSeconds(pausedSeconds),
                new AgencyId(agency),
                role,
                region == null ? null : Region.ofCode(region).orElse(null),
                workItem,
                processInstance);
    }
}
