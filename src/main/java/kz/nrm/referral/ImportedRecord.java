package kz.nrm.referral;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** That a record was imported, by a keyed fingerprint of its id or content. */
@Classified(CASE)
@Entity
@Table(name = "imported_record")
class ImportedRecord implements Persistable<ImportedRecord.Key> {

    @EmbeddedId
    private Key key;

    @Column(name = "reference", updatable = false)
    @Classified(CASE)
    private @Nullable String reference;

    @Column(name = "imported_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String by;

    @Column(name = "imported_at", nullable = false, updatable = false)
    private Instant at;

    @Transient
    private transient boolean fresh;

    protected ImportedRecord() {}

    ImportedRecord(Key key, @Nullable CaseReference reference, UserId by, Instant at) {
        this.key = key;
        this.reference = reference == null ? null : reference.value();
        this.by = by.value();
        this.at = at;
        this.fresh = true;
    }

    /** Empty where the record became an anonymous notification. */
    Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @Classified(CASE)
    @Embeddable
    record Key(
            @Column(name = "source") @Classified(CASE) String source,
            @Column(name = "record_key") @Classified(CASE) String recordKey)
            implements Serializable {}
}
