package kz.nrm.inclusion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision on an application. A grant needs its first and last day and the right to work; a refusal its reasons and the last day
 * for an appeal.
 */
public record PermitDecision(
        @NotNull PermitOutcome permitOutcome,
        @Nullable @Size(max = 50) String permitNumber,
        @Nullable LocalDate permitFrom,
        @Nullable LocalDate permitUntil,
        @Nullable Boolean rightToWork,
        @Nullable @Size(min = 20, max = 4000) String refusalReasons,
        @Nullable LocalDate appealUntil) {

    boolean granted() {
        return permitOutcome == PermitOutcome.GRANTED;
    }
}
