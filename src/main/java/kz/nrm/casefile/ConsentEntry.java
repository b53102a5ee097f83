package kz.nrm.casefile;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** One row of the consent ledger: a decision of the person for one purpose. A later row for the purpose replaces it. */
@Classified(CASE)
@Entity
@Table(name = "consent")
class ConsentEntry {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", nullable = false, updatable = false)
    private Consent.Purpose purpose;

    @Column(name = "given", nullable = false, updatable = false)
    private boolean given;

    @Column(name = "language", updatable = false)
    @Classified(CASE)
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_by", nullable = false, updatable = false)
    private Consent.Giver giver;

    @Column(name = "explained_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String explainedBy;

    @Column(name = "decided_at", nullable = false, updatable = false)
    private Instant at;

    @Version
    private @Nullable Integer version;

    protected ConsentEntry() {}

    ConsentEntry(
            CaseReference reference,
            Consent.Purpose purpose,
            boolean given,
            @Nullable String language,
            Consent.Giver giver,
            UserId explainedBy,
            Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.purpose = purpose;
        this.given = given;
        this.language = language;
        this.giver = giver;
        this.explainedBy = explainedBy.value();
        this.at = at;
    }

    Consent view() {
        return new Consent(purpose, given, Optional.ofNullable(language), giver, new UserId(explainedBy), at);
    }
}
