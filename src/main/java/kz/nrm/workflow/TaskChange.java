package kz.nrm.workflow;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One thing that happened to a task, and who is to know of it. */
@Classified(CASE)
@Entity
@Table(name = "task_change")
class TaskChange implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "work_item", nullable = false, updatable = false)
    private UUID workItem;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    /** Version of the task that the change has led to. */
    @Column(name = "item_version", nullable = false, updatable = false)
    private int itemVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "step", nullable = false, updatable = false)
    private TaskStep step;

    @Column(name = "acted_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String by;

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant at;

    @Column(name = "value_before", updatable = false)
    @Classified(CASE)
    private @Nullable String before;

    @Column(name = "value_after", updatable = false)
    @Classified(CASE)
    private @Nullable String after;

    @Column(name = "told", updatable = false)
    @Classified(CASE)
    private @Nullable String told;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    protected TaskChange() {}

    TaskChange(WorkItemView item, TaskStep step, UserId by, Instant at, Values values, @Nullable UserId told) {
        this.id = UUID.randomUUID();
        this.workItem = item.id();
        this.reference = item.reference().value();
        this.itemVersion = item.version() + 1;
        this.step = step;
        this.by = by.value();
        this.at = at;
        this.before = values.before();
        this.after = values.after();
        this.told = told == null ? null : told.value();
    }

    /** What was changed; null for nobody and for never. */
    record Values(@Nullable String before, @Nullable String after) {

        static Values of(@Nullable Object before, @Nullable Object after) {
            return new Values(before == null ? null : before.toString(), after == null ? null : after.toString());
        }
    }

    UUID workItem() {
        return workItem;
    }

    void seen(Instant now) {
        this.seenAt = now;
    }

    TaskHistory.Change view() {
        return new TaskHistory.Change(step, new UserId(by), at, before, after);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Transient
    @Override
    public boolean isNew() {
        return true;
    }
}
