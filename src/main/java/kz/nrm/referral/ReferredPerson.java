package kz.nrm.referral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.nrm.casefile.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the person; everything may be unknown.
 *
 * @param birthYear    where only the year is known
 * @param ageYears     estimate where not even the year is known
 * @param citizenships ISO 3166-1 alpha-2
 * @param languages    further languages, ISO 639-1 or 639-2
 * @param iin          individual identification number
 */
public record ReferredPerson(
        @Nullable @Size(max = 100) String familyName,
        @Nullable @Size(max = 100) String givenName,
        @Nullable @Size(max = 100) String patronymic,
        @Size(max = 10) List<@NotBlank @Size(max = 200) String> aliases,
        @Nullable LocalDate birthDate,
        @Nullable @Min(1900) @Max(2100) Integer birthYear,
        @Nullable @Min(0) @Max(120) Integer ageYears,
        Sex sex,
        @Size(max = 10) List<@NotNull @Size(max = 2) String> citizenships,
        @Size(max = 10) List<@NotNull @Size(max = 3) String> languages,
        @Nullable @Size(max = 20) String iin,
        @Nullable @Min(0) @Max(30) Integer dependants,
        @Nullable Boolean disability,
        @Nullable @Size(max = 200) String documents) {

    static final ReferredPerson UNKNOWN = new ReferredPerson(
            null, null, null, List.of(), null, null, null, Sex.UNKNOWN, List.of(), List.of(), null, null, null, null);

    /** What was left out is empty, not null. */
    public ReferredPerson {
        aliases = Objects.requireNonNullElse(aliases, List.of());
        sex = Objects.requireNonNullElse(sex, Sex.UNKNOWN);
        citizenships = Objects.requireNonNullElse(citizenships, List.of());
        languages = Objects.requireNonNullElse(languages, List.of());
    }

    @Override
    public String toString() {
        return "ReferredPerson[***]";
    }
}
