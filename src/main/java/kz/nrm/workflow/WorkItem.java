package kz.nrm.workflow;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** A user task as our own queues keep it, written in the same transaction as the engine's task. */
@Classified(CASE)
@Entity
@Table(name = "work_item")
class WorkItem {

    @Id
    private UUID id;

    @Column(name = "engine_task", nullable = false, updatable = false)
    @Classified(CASE)
    private String engineTask;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "process", nullable = false, updatable = false)
    @Classified(CASE)
    private String process;

    @Column(name = "process_instance", nullable = false, updatable = false)
    @Classified(CASE)
    private String processInstance;

    @Column(name = "task_key", nullable = false, updatable = false)
    @Classified(CASE)
    private String task;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false)
    private Role role;

    @Column(name = "agency", nullable = false)
    @Classified(CASE)
    private String agency;

    @Enumerated(EnumType.STRING)
    @Column(name = "region", nullable = false, updatable = false)
    private Region region;

    @Enumerated(EnumType.STRING)
    @Column(name = "compartment", nullable = false, updatable = false)
    private Compartment compartment;

    @Column(name = "second_person_after", updatable = false)
    @Classified(CASE)
    private @Nullable String secondPersonAfter;

    @Column(name = "other_agency", nullable = false, updatable = false)
    private boolean otherAgency;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private WorkItemView.Status status;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "deadline_id")
    private @Nullable UUID deadline;

    @Column(name = "claimed_by")
    @Classified(CASE)
    private @Nullable String claimedBy;

    @Column(name = "deferred_until")
    private @Nullable Instant deferredUntil;

    @Column(name = "done_by")
    @Classified(CASE)
    private @Nullable String doneBy;

    @Column(name = "done_agency")
    @Classified(CASE)
    private @Nullable String doneAgency;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Version
    private @Nullable Integer version;

    protected WorkItem() {}

    WorkItem(NewTask task, UUID id, AgencyId agency, Role role) {
        this.id = id;
        this.engineTask = task.engineTask();
        this.reference = task.reference().value();
        this.process = task.process().value();
        this.processInstance = task.processInstance();
        this.task = task.rules().key().value();
        this.role = role;
        this.agency = agency.value();
        this.region = task.region();
        this.compartment = task.rules().compartment();
        this.secondPersonAfter = task.rules().secondPersonAfter().isEmpty()
                ? null
                : String.join(",", task.rules().secondPersonAfter());
        this.otherAgency = task.rules().otherAgency();
        this.status = WorkItemView.Status.OPEN;
        this.createdAt = task.createdAt();
    }

    void due(UUID deadline, Instant at) {
        this.deadline = deadline;
        this.dueAt = at;
    }

    void dueMoved(Instant at) {
        if (status == WorkItemView.Status.OPEN) {
            this.dueAt = at;
        }
    }

    void claim(Actor actor) {
        requireNotHeldByAnother(actor);
        this.claimedBy = actor.id().value();
        this.deferredUntil = null;
    }

    void release(Actor actor) {
        requireNotHeldByAnother(actor);
        this.claimedBy = null;
    }

    /** Taken over from whoever had it. */
    void heldBy(UserId user) {
        handedTo(user);
        this.deferredUntil = null;
    }

    /** A colleague has it now; what it waits for it still waits for. */
    void handedTo(UserId user) {
        requireOpen();
        this.claimedBy = user.value();
    }

    /** Whoever held it or put it off has no say any more. */
    void freed() {
        requireOpen();
        this.claimedBy = null;
        this.deferredUntil = null;
    }

    void defer(Actor actor, Instant until) {
        requireNotHeldByAnother(actor);
        this.deferredUntil = until;
    }

    /** Somebody else owes it from now on. */
    void handTo(AgencyId other, Role otherRole) {
        freed();
        this.agency = other.value();
        this.role = otherRole;
    }

    void done(Actor actor, Instant at) {
        requireOpen();
        this.status = WorkItemView.Status.DONE;
        this.doneBy = actor.id().value();
        this.doneAgency = actor.agency().value();
        this.doneAt = at;
    }

    void cancelled(Instant at) {
        this.status = WorkItemView.Status.CANCELLED;
        this.doneAt = at;
    }

    boolean isOpen() {
        return status == WorkItemView.Status.OPEN;
    }

    boolean belongsTo(Actor actor) {
        return actor.agency().value().equals(agency) && actor.holds(role);
    }

    List<String> secondPersonAfter() {
        return Optional.ofNullable(secondPersonAfter)
                .map(keys -> Arrays.asList(keys.split(",")))
                .orElse(List.of());
    }

    /** Nobody where it was not done. */
    Optional<UserId> doneBy() {
        return Optional.ofNullable(doneBy).map(UserId::new);
    }

    Optional<AgencyId> doneAgency() {
        return Optional.ofNullable(doneAgency).map(AgencyId::new);
    }

    boolean otherAgency() {
        return otherAgency;
    }

    String engineTask() {
        return engineTask;
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    WorkItemView view() {
        return new WorkItemView(
                id,
                reference(),
                new ProcessId(process),
                processInstance,
                new TaskKey(task),
                role,
                new AgencyId(agency),
                region,
                compartment,
                status,
                createdAt,
                dueAt,
                deadline,
                claimedBy == null ? null : new UserId(claimedBy),
                deferredUntil,
                doneBy == null ? null : new UserId(doneBy),
                doneAt,
                version == null ? 0 : version);
    }

    private void requireNotHeldByAnother(Actor actor) {
        requireOpen();
        if (claimedBy != null && !claimedBy.equals(actor.id().value())) {
            throw Refusal.because("TASK_HELD_BY_ANOTHER");
        }
    }

    void requireOpen() {
        if (!isOpen()) {
            throw Refusal.because("TASK_NOT_OPEN");
        }
    }
}
