package kz.nrm.detention;

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
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** One detention: where of what kind, by whom, since when, who has looked, and when it ended. */
@Classified(CASE)
@Entity
@Table(name = "detention_event")
class DetentionEvent {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    /** The reference while it lasts: a person is held in one place at a time. */
    @Column(name = "running_key")
    @Classified(CASE)
    private @Nullable String runningKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "place", nullable = false)
    private DetentionPlace place;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder", nullable = false)
    private DetentionHolder holder;

    @Column(name = "since", nullable = false)
    private Instant since;

    @Column(name = "reported_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String reportedBy;

    @Column(name = "reported_at", nullable = false, updatable = false)
    private Instant reportedAt;

    @Column(name = "reports", nullable = false)
    private int reports = 1;

    @Column(name = "checks", nullable = false)
    private int checks;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    private @Nullable DetentionDecision decision;

    @Column(name = "release_asked_at")
    private @Nullable Instant releaseAskedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    protected DetentionEvent() {}

    DetentionEvent(
            CaseReference reference,
            DetentionPlace place,
            DetentionHolder holder,
            Instant since,
            UserId by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.runningKey = reference.value();
        this.place = place;
        this.holder = holder;
        this.since = since;
        this.reportedBy = by.value();
        this.reportedAt = at;
    }

    /** The same detention is reported again; it began with the earliest report, and the latest knows where the person is now. */
    void reportedAgain(DetentionPlace now, DetentionHolder by, Instant knownSince) {
        requireRunning();
        this.place = now;
        this.holder = by;
        this.since = knownSince.isBefore(since) ? knownSince : since;
        this.reports++;
    }

    void checked(DetentionPlace seenAt, DetentionHolder by, DetentionDecision result, Instant at) {
        requireRunning();
        this.place = seenAt;
        this.holder = by;
        this.decision = result;
        this.checkedAt = at;
        this.checks++;
        if (result.ended()) {
            end(at);
        }
    }

    void releaseAsked(Instant at) {
        requireRunning();
        this.releaseAskedAt = at;
    }

    /** @param at when the person came free; not before the detention began */
    void end(Instant at) {
        requireRunning();
        if (at.isBefore(since)) {
            throw Refusal.ofField("endedAt", "ENDED_BEFORE_IT_BEGAN");
        }
        this.endedAt = at;
        this.runningKey = null;
    }

    boolean running() {
        return endedAt == null;
    }

    UUID id() {
        return id;
    }

    int checks() {
        return checks;
    }

    DetentionView view() {
        return new DetentionView(
                place,
                holder,
                since,
                reportedAt,
                reports,
                Optional.ofNullable(checkedAt),
                Optional.ofNullable(decision),
                Optional.ofNullable(releaseAskedAt),
                Optional.ofNullable(endedAt));
    }

    private void requireRunning() {
        if (!running()) {
            throw Refusal.because("NOT_IN_DETENTION");
        }
    }
}
