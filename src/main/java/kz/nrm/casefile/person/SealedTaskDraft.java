package kz.nrm.casefile.person;

import static kz.nrm.shared.DataClass.CASE;
import static kz.nrm.shared.DataClass.SENSITIVE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** What one user typed into the form of one task and has not sent. */
@Classified(CASE)
@Entity
@Table(name = "sealed_task_draft")
class SealedTaskDraft {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "task", nullable = false, updatable = false)
    private UUID task;

    @Column(name = "user_id", nullable = false, updatable = false)
    @Classified(CASE)
    private String user;

    @Column(name = "compartment", nullable = false, updatable = false)
    @Classified(CASE)
    private String compartment;

    @Column(name = "written_at", nullable = false)
    private Instant at;

    /** Base 64. */
    @Column(name = "sealed", nullable = false)
    @Classified(SENSITIVE)
    private String sealed;

    @Version
    private @Nullable Integer version;

    protected SealedTaskDraft() {}

    SealedTaskDraft(String reference, UUID task, String user, String compartment) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.task = task;
        this.user = user;
        this.compartment = compartment;
    }

    void reseal(String other, Instant now) {
        this.sealed = other;
        this.at = now;
    }

    UUID id() {
        return id;
    }

    String compartment() {
        return compartment;
    }

    Instant at() {
        return at;
    }

    String sealed() {
        return sealed;
    }
}
