package kz.nrm.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.UserId;
import org.springframework.data.domain.Persistable;

/** One row of the trail: who, what, in which case, when. Never what was entered. */
@Entity
@Table(name = "audit_entry")
class AuditEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference;

    @Column(name = "what", nullable = false, updatable = false)
    private String what;

    @Column(name = "acted_by", nullable = false, updatable = false)
    private String by;

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant at;

    protected AuditEntry() {}

    AuditEntry(CaseEvent event, UserId by) {
        this.id = UUID.randomUUID();
        this.reference = event.reference().value();
        this.what = event.what();
        this.by = by.value();
        this.at = event.at();
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
