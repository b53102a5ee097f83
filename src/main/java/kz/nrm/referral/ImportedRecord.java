package kz.nrm.referral;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** That an agency imported a record, by a keyed fingerprint of its id or content. */
@Classified(CASE)
@Entity
@Table(name = "imported_record")
class ImportedRecord implements Persistable<ImportedRecord.Key> {

    @EmbeddedId
    private Key key;

    @Column(name = "reference")
    @Classified(CASE)
    private @Nullable String reference;

    @Column(name = "imported_by", nullable = false)
    @Classified(CASE)
    private String by;

    @Column(name = "imported_at", nullable = false)
    private Instant at;

    @Version
    private @Nullable Integer version;

    @Transient
    private transient boolean fresh;

    protected ImportedRecord() {}

    ImportedRecord(Key key, @Nullable CaseReference reference, Actor by, Instant at) {
        this.key = key;
        this.fresh = true;
        became(reference, by, at);
    }

    /** The record was taken; of when, the hour is kept. */
    final void became(@Nullable CaseReference taken, Actor importer, Instant when) {
        this.reference = taken == null ? null : taken.value();
        this.by = importer.id().value();
        this.at = when.truncatedTo(ChronoUnit.HOURS);
    }

    /** Empty where the record became an anonymous notification. */
    Optional<CaseReference> reference() {
        return Optional.ofNullable(reference).map(CaseReference::new);
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
            @Column(name = "agency") @Classified(CASE) String agency,
            @Column(name = "record_key") @Classified(CASE) String recordKey)
            implements Serializable {}
}
