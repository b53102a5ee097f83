package kz.nrm.investigation;

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
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** One line of the cooperation ledger; nothing in it is ever overwritten. */
@Classified(CASE)
@Entity
@Table(name = "cooperation_entry")
class CooperationEntry {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "step", nullable = false, updatable = false)
    private CooperationStep step;

    @Column(name = "pressure_noticed", nullable = false, updatable = false)
    private boolean pressureNoticed;

    @Column(name = "recorded_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String recordedBy;

    @Column(name = "decided_at", nullable = false, updatable = false)
    private Instant at;

    @Version
    private @Nullable Integer version;

    protected CooperationEntry() {}

    CooperationEntry(CaseReference reference, CooperationStep step, boolean pressureNoticed, UserId by, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.step = step;
        this.pressureNoticed = pressureNoticed;
        this.recordedBy = by.value();
        this.at = at;
    }

    CooperationStep step() {
        return step;
    }

    Instant at() {
        return at;
    }
}
