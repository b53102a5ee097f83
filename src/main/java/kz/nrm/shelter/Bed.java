package kz.nrm.shelter;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** One bed. */
@Classified(CASE)
@Entity
@Table(name = "bed")
class Bed {

    @Id
    private UUID id;

    @Column(name = "shelter_id", nullable = false, updatable = false)
    private UUID shelter;

    @Column(name = "bed_number", nullable = false, updatable = false)
    private int number;

    @Column(name = "taken_out_at")
    private @Nullable Instant takenOutAt;

    @Version
    private @Nullable Integer version;

    protected Bed() {}

    Bed(ShelterId shelter, int number) {
        this.id = UUID.randomUUID();
        this.shelter = shelter.value();
        this.number = number;
    }

    /** It is no longer there; nobody sleeps in it, nobody is offered it. */
    void takeOut(Instant at) {
        this.takenOutAt = at;
    }

    UUID id() {
        return id;
    }

    ShelterId shelter() {
        return new ShelterId(shelter);
    }
}
