package kz.nrm.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The criminal track of one case, for readers who hold the testimony compartment; null where it is not known yet. Times are UTC.
 *
 * @param measures      names of {@link ProtectionMeasure}s, separated by blanks
 * @param repaymentRisk compensation may have to be paid back because the articles were changed (CPC 173(5))
 */
public record CriminalView(
        int statements,
        @Nullable Instant statementAt,
        @Nullable String registerNumber,
        @Nullable Instant registeredAt,
        Set<String> articles,
        boolean repaymentRisk,
        @Nullable Boolean recognised,
        @Nullable LocalDate recognitionDecidedOn,
        String measures,
        @Nullable Instant protectionDecidedAt,
        @Nullable DepositionOffer deposition,
        @Nullable ClaimState civilClaim,
        @Nullable ClaimState fundClaim,
        @Nullable ClaimState wageClaim,
        @Nullable LocalDate termEndsOn,
        @Nullable InvestigationOutcome outcome,
        @Nullable LocalDate outcomeOn) {}
