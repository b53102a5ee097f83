package kz.nrm.deadline;

import static java.util.stream.Collectors.toCollection;
import static kz.nrm.shared.DataClass.PUBLIC;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A change of the calendar: proposed by one, decided by another, then counted into the running deadlines page by page. */
@Classified(PUBLIC)
@Entity
@Table(name = "calendar_change")
class CalendarChange {

    @Id
    private UUID id;

    @Column(name = "calendar_year", nullable = false, updatable = false)
    private int year;

    @Column(name = "new_year", nullable = false, updatable = false)
    private boolean newYear;

    @Column(name = "act", nullable = false, updatable = false)
    @Classified(PUBLIC)
    private String act;

    @Column(name = "reason", nullable = false, updatable = false)
    @Classified(PUBLIC)
    private String reason;

    @Column(name = "source", updatable = false)
    @Classified(PUBLIC)
    private @Nullable String source;

    @Column(name = "verified", updatable = false)
    private @Nullable Boolean verified;

    @Column(name = "abolished", nullable = false, updatable = false)
    @Classified(PUBLIC)
    private String abolished;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "calendar_change_day", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "ordinal")
    @Classified(PUBLIC)
    private List<CalendarChangeDay> days = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false)
    private CalendarChangeView.State state = CalendarChangeView.State.PROPOSED;

    @Column(name = "proposed_by", nullable = false, updatable = false)
    @Classified(PUBLIC)
    private String proposedBy;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    @Classified(PUBLIC)
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "answer")
    @Classified(PUBLIC)
    private @Nullable String answer;

    @Column(name = "edition")
    private @Nullable Integer edition;

    /** The last deadline that was looked at. */
    @Column(name = "counted_to")
    private @Nullable UUID countedTo;

    /** Deadlines that were moved so far. */
    @Column(name = "moved", nullable = false)
    private int moved;

    @Version
    @Column(name = "row_version")
    private @Nullable Integer version;

    protected CalendarChange() {}

    CalendarChange(CalendarProposal proposal, UserId by, Instant at) {
        this.id = UUID.randomUUID();
        this.year = proposal.year();
        this.newYear = proposal.opensYear();
        this.act = proposal.act();
        this.reason = proposal.reason();
        this.source = proposal.source();
        this.verified = proposal.verified();
        this.abolished = String.join(" ", proposal.abolishedNames());
        this.days = proposal.dayChanges().stream().map(CalendarChangeDay::new).collect(toCollection(ArrayList::new));
        this.proposedBy = by.value();
        this.proposedAt = at;
    }

    void approved(UserId by, Instant at, int number) {
        decided(CalendarChangeView.State.APPROVED, by, at);
        this.edition = number;
    }

    void rejected(UserId by, Instant at, String why) {
        decided(CalendarChangeView.State.REJECTED, by, at);
        this.answer = why;
    }

    /** The author never decides; what was decided stays decided. */
    private void decided(CalendarChangeView.State next, UserId by, Instant at) {
        if (state != CalendarChangeView.State.PROPOSED) {
            throw Refusal.because("CALENDAR_CHANGE_DECIDED");
        }
        if (proposedBy.equals(by.value())) {
            throw Refusal.because("SECOND_PERSON_REQUIRED");
        }
        this.state = next;
        this.decidedBy = by.value();
        this.decidedAt = at;
    }

    /** One page of deadlines was counted again. */
    void counted(UUID last, int movedNow) {
        this.countedTo = last;
        this.moved += movedNow;
    }

    void applied() {
        this.state = CalendarChangeView.State.APPLIED;
    }

    CalendarProposal proposal() {
        return new CalendarProposal(
                year,
                newYear,
                act,
                reason,
                source,
                verified,
                Arrays.stream(abolished.split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                days.stream().map(CalendarChangeDay::change).toList());
    }

    CalendarChangeView view() {
        return new CalendarChangeView(
                id,
                proposal(),
                state,
                new UserId(proposedBy),
                proposedAt,
                decidedBy == null ? null : new UserId(decidedBy),
                decidedAt,
                answer,
                edition,
                moved);
    }

    UUID id() {
        return id;
    }

    int edition() {
        return edition == null ? 0 : edition;
    }

    @Nullable
    UUID countedTo() {
        return countedTo;
    }

    UserId approver() {
        return decidedBy == null ? UserId.SYSTEM : new UserId(decidedBy);
    }

    Instant since() {
        return decidedAt == null ? proposedAt : decidedAt;
    }
}
