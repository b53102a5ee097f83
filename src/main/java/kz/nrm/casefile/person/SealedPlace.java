package kz.nrm.casefile.person;

import static kz.nrm.shared.DataClass.CASE;
import static kz.nrm.shared.DataClass.LOCATION;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** One encrypted address of a place where persons live; base 64. */
@Classified(CASE)
@Entity
@Table(name = "sealed_place")
class SealedPlace {

    @Id
    private UUID id;

    @Column(name = "sealed", nullable = false)
    @Classified(LOCATION)
    private String sealed;

    @Version
    private @Nullable Integer version;

    protected SealedPlace() {}

    SealedPlace(UUID id, String sealed) {
        this.id = id;
        this.sealed = sealed;
    }

    String sealed() {
        return sealed;
    }

    void reseal(String other) {
        this.sealed = other;
    }
}
