package kz.nrm.repatriation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/**
 * The individual risk assessment of a return.
 *
 * @param risks             what was found; empty when nothing was
 * @param returnSafeEnough  whether the person can return with these measures; never at a critical level
 * @param explainedToPerson a risk the person does not know of cannot be accepted
 */
public record ReturnRisk(
        @NotNull LocalDate assessedOn,
        @NotNull Set<ReturnDanger> risks,
        @NotNull ReturnRiskLevel returnRiskLevel,
        @NotBlank @Size(min = 20, max = 4000) String riskFindings,
        @NotBlank @Size(max = 4000) String riskMeasures,
        @NotNull @AssertTrue Boolean explainedToPerson,
        @NotNull LocalDate explainedOn,
        @NotNull Boolean returnSafeEnough) {

    /** What may wait for the person at home. */
    public enum ReturnDanger {
        TRAFFICKERS_AT_LARGE,
        DEBTS,
        OFFICIALS_INVOLVED,
        FAMILY_INVOLVED,
        HEALTH,
        STIGMA,
        RENEWED_EXPLOITATION,
        PROSECUTION_AT_HOME
    }

    /** How grave it is all together. */
    public enum ReturnRiskLevel {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }
}
