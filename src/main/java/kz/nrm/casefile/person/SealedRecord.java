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

/** One encrypted document of a case: the person, the referral as it was told, the answers of one task. */
@Classified(CASE)
@Entity
@Table(name = "sealed_record")
class SealedRecord {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "kind", nullable = false, updatable = false)
    @Classified(CASE)
    private String kind;

    @Column(name = "compartment", nullable = false, updatable = false)
    @Classified(CASE)
    private String compartment;

    @Column(name = "written_by", nullable = false)
    @Classified(CASE)
    private String by;

    @Column(name = "written_at", nullable = false)
    private Instant at;

    @Column(name = "sealed", nullable = false)
    @Classified(SENSITIVE)
    private byte[] sealed;

    @Version
    private @Nullable Integer version;

    protected SealedRecord() {}

    SealedRecord(UUID id, String reference, String kind, String compartment, String by, Instant at, byte[] sealed) {
        this.id = id;
        this.reference = reference;
        this.kind = kind;
        this.compartment = compartment;
        this.by = by;
        this.at = at;
        this.sealed = sealed;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String compartment() {
        return compartment;
    }

    String by() {
        return by;
    }

    Instant at() {
        return at;
    }

    byte[] sealed() {
        return sealed;
    }
}
