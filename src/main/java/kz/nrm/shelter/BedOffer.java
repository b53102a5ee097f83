package kz.nrm.shelter;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** One suitable bed of the last search of a case, at its place in the order. */
@Classified(CASE)
@Entity
@Table(name = "bed_offer")
class BedOffer {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "place", nullable = false, updatable = false)
    private int place;

    @Column(name = "shelter_id", nullable = false, updatable = false)
    private UUID shelter;

    @Column(name = "bed_id", nullable = false, updatable = false)
    private UUID bed;

    @Column(name = "score", nullable = false, updatable = false)
    private int score;

    @Column(name = "reason", nullable = false, updatable = false)
    @Classified(CASE)
    private String reason;

    @Version
    private @Nullable Integer version;

    protected BedOffer() {}

    BedOffer(CaseReference reference, int place, Bed bed, ShelterMatch.Verdict verdict) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.place = place;
        this.shelter = bed.shelter().value();
        this.bed = bed.id();
        this.score = verdict.score();
        this.reason = verdict.reason();
    }

    int place() {
        return place;
    }

    ShelterId shelter() {
        return new ShelterId(shelter);
    }

    UUID bed() {
        return bed;
    }

    int score() {
        return score;
    }

    String reason() {
        return reason;
    }
}
