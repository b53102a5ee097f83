package kz.nrm.deadline;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One line of the ledger of a deadline. Lines are added, never changed; the end of the deadline follows from them. */
@Classified(CASE)
@Entity
@Table(name = "deadline_entry")
class DeadlineEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "deadline_id", nullable = false, updatable = false)
    private Deadline deadline;

    @Column(name = "ordinal", nullable = false, updatable = false)
    private int ordinal;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "change", nullable = false, updatable = false)
    private LedgerChange change;

    @Column(name = "changed_at", nullable = false, updatable = false)
    private Instant at;

    @Column(name = "changed_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String by;

    @Column(name = "reason", nullable = false, updatable = false)
    @Classified(CASE)
    private String reason;

    @Column(name = "term", updatable = false)
    @Classified(CASE)
    private @Nullable String term;

    @Column(name = "due_from", updatable = false)
    private @Nullable Instant from;

    @Column(name = "due_to", nullable = false, updatable = false)
    private Instant to;

    @Column(name = "calendar_version", nullable = false, updatable = false)
    @Classified(CASE)
    private String calendar;

    @Column(name = "steps", nullable = false, updatable = false)
    @Classified(CASE)
    private String steps;

    protected DeadlineEntry() {}

    DeadlineEntry(Deadline deadline, LedgerLine line) {
        this.id = UUID.randomUUID();
        this.deadline = deadline;
        this.ordinal = line.ordinal();
        this.change = line.change();
        this.at = line.at();
        this.by = line.by().value();
        this.reason = line.reason();
        var counted = line.term();
        this.term = counted == null ? null : counted.toString();
        this.from = line.from();
        this.to = line.to();
        this.calendar = line.calendar();
        this.steps = DeadlineSteps.text(line.steps());
    }

    LedgerLine line() {
        return new LedgerLine(
                ordinal,
                change,
                at,
                new UserId(by),
                reason,
                term == null ? null : Term.valueOf(term),
                from,
                to,
                calendar,
                DeadlineSteps.read(steps));
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
