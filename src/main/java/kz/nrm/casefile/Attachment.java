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
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.casefile.file.FileType;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** One file of a case, without its name and its bytes. When it is removed this row stays and says why. */
@Classified(CASE)
@Entity
@Table(name = "attachment")
class Attachment {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private AttachmentKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "type", nullable = false, updatable = false)
    private FileType type;

    @Column(name = "size_bytes", nullable = false, updatable = false)
    private long size;

    @Column(name = "added_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String addedBy;

    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt;

    @Column(name = "removed_by")
    @Classified(CASE)
    private @Nullable String removedBy;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "removal_reason")
    private Attachments.@Nullable RemovalReason removalReason;

    @Version
    private @Nullable Integer version;

    protected Attachment() {}

    Attachment(CaseReference reference, AttachmentKind kind, FileType type, long size, UserId by, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.kind = kind;
        this.type = type;
        this.size = size;
        this.addedBy = by.value();
        this.addedAt = at;
    }

    UUID id() {
        return id;
    }

    FileType type() {
        return type;
    }

    Compartment compartment() {
        return kind.compartment();
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    /** Whoever added it takes it back; of others' files the case manager decides. */
    boolean mayBeRemovedBy(Actor actor) {
        return !isRemoved() && (addedBy.equals(actor.id().value()) || actor.holds(Role.CASE_MANAGER));
    }

    void remove(Attachments.RemovalReason reason, Actor by, Instant at) {
        if (!mayBeRemovedBy(by)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
        removedBy = by.id().value();
        removedAt = at;
        removalReason = reason;
    }

    /** @param name null where it was removed */
    Attachments.Listed listed(@Nullable String name, boolean removable) {
        return new Attachments.Listed(
                id, kind, compartment(), type, name, size, addedAt, removedAt, removalReason, removable);
    }
}
