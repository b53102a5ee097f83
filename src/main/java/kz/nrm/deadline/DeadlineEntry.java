package kz.nrm.deadline;

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
import kz.nrm.shared.UserId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One line of the ledger of a deadline. Lines are added, never changed. */
@Entity
@Table(name = "deadline_entry")
class DeadlineEntry implements Persistable<UUID> {

    enum Change {
        OPENED,
        EXTENDED,
        MET,
        CANCELLED
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "deadline_id", nullable = false, updatable = false)
    private Deadline deadline;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "change", nullable = false, updatable = false)
    private Change change;

    @Column(name = "changed_at", nullable = false, updatable = false)
    private Instant at;

    @Column(name = "changed_by", nullable = false, updatable = false)
    private String by;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Column(name = "due_from", updatable = false)
    private @Nullable Instant from;

    @Column(name = "due_to", nullable = false, updatable = false)
    private Instant to;

    protected DeadlineEntry() {}

    DeadlineEntry(Deadline deadline, Change change, Instant at, UserId by, String reason, @Nullable Instant from) {
        this.id = UUID.randomUUID();
        this.deadline = deadline;
        this.change = change;
        this.at = at;
        this.by = by.value();
        this.reason = reason;
        this.from = from;
        this.to = deadline.dueAt();
    }

    Change change() {
        return change;
    }

    String reason() {
        return reason;
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
