package kz.nrm.repatriation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the person said about returning.
 *
 * @param language            ISO 639-2/T, in which the other ways were explained
 * @param consulateMayBeAsked no when officials at home may be involved or the person fears them
 * @param guardianPresent     asked for a child
 */
public record ReturnWish(
        @NotNull Boolean wishesToReturn,
        @NotNull @AssertTrue Boolean noPolicePresent,
        @NotNull @AssertTrue Boolean alternativesExplained,
        @NotNull Boolean consulateMayBeAsked,
        @NotNull @Pattern(regexp = "[a-z]{3}") String language,
        @Nullable Boolean interpreterPresent,
        @Nullable Boolean guardianPresent,
        @Nullable @Size(max = 2000) String childsOwnView,
        @Nullable @Size(max = 4000) String ownWords) {}
