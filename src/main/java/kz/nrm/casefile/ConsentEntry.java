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
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** One row of the consent ledger. The database numbers the rows in the order they are written. */
@Classified(CASE)
@Entity
@Table(name = "consent")
class ConsentEntry {

    @Id
    private UUID id;

    @Column(name = "number", insertable = false, updatable = false)
    private @Nullable Long number;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", nullable = false, updatable = false)
    private Consent.Purpose purpose;

    @Column(name = "given", nullable = false, updatable = false)
    private boolean given;

    @Column(name = "recipient_agency", updatable = false)
    @Classified(CASE)
    private @Nullable String agency;

    @Enumerated(EnumType.STRING)
    @Column(name = "recipient_body", updatable = false)
    private @Nullable AgencyKind body;

    @Column(name = "compartments", nullable = false, updatable = false)
    @Classified(CASE)
    private String compartments;

    @Column(name = "language", updatable = false)
    @Classified(CASE)
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "interpreter", updatable = false)
    private Consent.@Nullable Interpreter interpreter;

    @Column(name = "text_version", updatable = false)
    @Classified(CASE)
    private @Nullable String textVersion;

    @Column(name = "text_hash", updatable = false)
    @Classified(CASE)
    private @Nullable String textHash;

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

    ConsentEntry(CaseReference reference, Consent consent) {
        var decision = consent.decision();
        var scope = decision.scope();
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.purpose = decision.purpose();
        this.given = decision.given();
        this.agency = scope.agency() == null ? null : scope.agency().value();
        this.body = scope.body();
        this.compartments = Compartments.written(scope.compartments());
        this.language = decision.language();
        this.interpreter = decision.interpreter();
        this.textVersion = consent.textVersion().orElse(null);
        this.textHash = consent.textHash().orElse(null);
        this.giver = decision.giver();
        this.explainedBy = consent.explainedBy().value();
        this.at = consent.at();
    }

    Consent view() {
        var scope =
                new ConsentScope(agency == null ? null : new AgencyId(agency), body, Compartments.read(compartments));
        return new Consent(
                new Consent.Decision(purpose, given, scope, language, interpreter, giver),
                Optional.ofNullable(textVersion),
                Optional.ofNullable(textHash),
                new UserId(explainedBy),
                at);
    }
}
