package kz.nrm.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** One row of the consent ledger: a decision of the person for one purpose. A later row for the purpose replaces it. */
@Entity
@Table(name = "consent")
public class Consent {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", nullable = false, updatable = false)
    private Purpose purpose;

    @Column(name = "given", nullable = false, updatable = false)
    private boolean given;

    @Column(name = "language", updatable = false)
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_by", nullable = false, updatable = false)
    private Giver giver;

    @Column(name = "explained_by", nullable = false, updatable = false)
    private String explainedBy;

    @Column(name = "decided_at", nullable = false, updatable = false)
    private Instant at;

    @Version
    private @Nullable Integer version;

    protected Consent() {}

    Consent(
            CaseReference reference,
            Purpose purpose,
            boolean given,
            @Nullable String language,
            Giver giver,
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

    public Purpose purpose() {
        return purpose;
    }

    public boolean given() {
        return given;
    }

    public Instant at() {
        return at;
    }

    /** What the person consents to, each for itself. */
    public enum Purpose {
        /** Enter the mechanism and be assessed. */
        NRM,
        SHARING,
        SERVICES,
        POLICE,
        MEDICAL,
        TESTING,
        RETURN,
        STATISTICS,
        FOLLOW_UP
    }

    /** Who decided. */
    public enum Giver {
        SELF,
        GUARDIAN,
        LEGAL_REPRESENTATIVE
    }
}
