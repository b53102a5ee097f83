package kz.nrm.identification;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.nrm.casefile.IndicatorCatalogue.Indicator;
import kz.nrm.casefile.IndicatorCatalogue.Profile;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** One screening as it was made: codes and counts, the rule that fired and the edition of the tables. Rows are added, never changed. */
@Classified(CASE)
@Entity
@Table(name = "screening_result")
class ScreeningResult {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false, updatable = false)
    private ScreeningOutcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "rule_code", nullable = false, updatable = false)
    private ScreeningRule rule;

    @Column(name = "labour_rights", nullable = false, updatable = false)
    private boolean labourRights;

    @Enumerated(EnumType.STRING)
    @Column(name = "priority", nullable = false, updatable = false)
    private ScreeningPriority priority;

    @Enumerated(EnumType.STRING)
    @Column(name = "profile", nullable = false, updatable = false)
    private Profile profile;

    /** {@code D1=0/2/1:TWO_MEDIUM_AND_WEAK D2=...}: strong, medium, weak and the row that fired. */
    @Column(name = "dimensions", nullable = false, updatable = false)
    @Classified(CASE)
    private String dimensions;

    @Column(name = "signs", nullable = false, updatable = false)
    @Classified(CASE)
    private String signs;

    @Column(name = "tables_version", nullable = false, updatable = false)
    @Classified(CASE)
    private String tablesVersion;

    @Column(name = "screened_at", nullable = false, updatable = false)
    private Instant at;

    @Version
    private @Nullable Integer version;

    protected ScreeningResult() {}

    ScreeningResult(
            CaseReference reference,
            Screening screening,
            Collection<Indicator> signs,
            String tablesVersion,
            Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.outcome = screening.outcome();
        this.rule = screening.rule();
        this.labourRights = screening.labourRights();
        this.priority = screening.priority();
        this.profile = screening.profile();
        this.dimensions =
                screening.dimensions().stream().map(ScreeningResult::text).collect(Collectors.joining(" "));
        this.signs = signs.stream().map(Indicator::code).sorted().collect(Collectors.joining(" "));
        this.tablesVersion = tablesVersion;
        this.at = at;
    }

    ScreeningOutcome outcome() {
        return outcome;
    }

    ScreeningRule rule() {
        return rule;
    }

    String dimensions() {
        return dimensions;
    }

    String tablesVersion() {
        return tablesVersion;
    }

    Instant at() {
        return at;
    }

    private static String text(Screening.DimensionResult result) {
        var counts = result.counts();
        return "%s=%d/%d/%d:%s"
                .formatted(result.dimension(), counts.strong(), counts.medium(), counts.weak(), result.rule());
    }
}
