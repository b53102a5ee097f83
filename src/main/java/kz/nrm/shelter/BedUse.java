package kz.nrm.shelter;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import kz.nrm.shared.Classified;
import org.springframework.data.domain.Persistable;

/** A bed that is held or slept in. Its key is the bed, so that no bed can ever be given twice. */
@Classified(CASE)
@Entity
@Table(name = "bed_use")
class BedUse implements Persistable<UUID> {

    @Id
    @Column(name = "bed_id")
    private UUID bed;

    @Column(name = "placement_id", nullable = false, updatable = false)
    private UUID placement;

    @Transient
    private transient boolean fresh;

    protected BedUse() {}

    BedUse(Bed bed, Placement placement) {
        this.bed = bed.id();
        this.placement = placement.id();
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return bed;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
