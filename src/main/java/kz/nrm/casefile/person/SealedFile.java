package kz.nrm.casefile.person;

import static kz.nrm.shared.DataClass.CASE;
import static kz.nrm.shared.DataClass.SENSITIVE;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.util.UUID;
import kz.nrm.shared.Classified;
import org.springframework.data.domain.Persistable;

/** One encrypted part of one file: what it is called, or what it holds. Never changed, only removed. */
@Classified(CASE)
@Entity
@Table(name = "sealed_file")
class SealedFile implements Persistable<SealedFile.Key> {

    @EmbeddedId
    private Key key;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "sealed", nullable = false, updatable = false)
    @Classified(SENSITIVE)
    private byte[] sealed;

    @Transient
    private transient boolean fresh;

    protected SealedFile() {}

    SealedFile(Key key, String reference, byte[] sealed) {
        this.key = key;
        this.reference = reference;
        this.sealed = sealed;
        this.fresh = true;
    }

    byte[] sealed() {
        return sealed;
    }

    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    /** What of the file. */
    enum Part {
        NAME,
        CONTENT
    }

    @Classified(CASE)
    @Embeddable
    record Key(
            @Column(name = "id") UUID id,

            @Enumerated(EnumType.STRING) @Column(name = "part")
            Part part) implements Serializable {

        /** Table, column and row, for the seal. */
        String place() {
            return "sealed_file|" + part + "|" + id;
        }
    }
}
