package kz.nrm.casefile.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One encrypted address of a place where persons live; base 64. */
@Entity
@Table(name = "sealed_place")
class SealedPlace {

    @Id
    private UUID id;

    @Column(name = "sealed", nullable = false)
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
