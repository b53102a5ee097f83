package kz.nrm.reflection;

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
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** A matter pending against the person, and whether it may be a direct result of what was done to them. */
@Classified(CASE)
@Entity
@Table(name = "pending_matter")
class PendingMatter {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private MatterKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "authority", nullable = false, updatable = false)
    private MatterAuthority authority;

    @Column(name = "direct_result", nullable = false, updatable = false)
    private boolean directResult;

    @Column(name = "found_at", nullable = false, updatable = false)
    private Instant foundAt;

    @Column(name = "release_asked_at")
    private @Nullable Instant releaseAskedAt;

    @Version
    private @Nullable Integer version;

    protected PendingMatter() {}

    PendingMatter(
            CaseReference reference, MatterKind kind, MatterAuthority authority, boolean directResult, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.kind = kind;
        this.authority = authority;
        this.directResult = directResult;
        this.foundAt = at;
    }

    /** Whether release from liability has still to be asked for. */
    boolean awaitsRequest() {
        return directResult && releaseAskedAt == null;
    }

    void releaseAsked(Instant at) {
        this.releaseAskedAt = at;
    }

    UUID id() {
        return id;
    }

    MatterKind kind() {
        return kind;
    }

    MatterAuthority authority() {
        return authority;
    }

    PendingMatters.MatterView view() {
        return new PendingMatters.MatterView(kind, authority, directResult, releaseAskedAt != null);
    }
}
