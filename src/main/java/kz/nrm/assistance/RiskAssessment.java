package kz.nrm.assistance;

import static kz.nrm.shared.DataClass.CASE;

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
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** One scoring of the risk domains; never changed. */
@Classified(CASE)
@Entity
@Table(name = "risk_assessment")
class RiskAssessment {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "risk_level", nullable = false, updatable = false)
    private RiskLevel level;

    @Column(name = "scores", nullable = false, updatable = false)
    @Classified(CASE)
    private String scores;

    @Column(name = "assessed_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String by;

    @Column(name = "assessed_at", nullable = false, updatable = false)
    private Instant at;

    @Version
    private @Nullable Integer version;

    protected RiskAssessment() {}

    RiskAssessment(CaseReference reference, RiskScores scores, UserId by, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.level = scores.level();
        this.scores = scores.asText();
        this.by = by.value();
        this.at = at;
    }

    RiskLevel level() {
        return level;
    }

    Instant at() {
        return at;
    }
}
