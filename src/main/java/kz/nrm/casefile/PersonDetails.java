package kz.nrm.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the case is about. Everything may be unknown. On its way into the vault only; prints as stars.
 *
 * @param birthDate    null where unknown; {@code birthYear} may be known all the same
 * @param ageYears     estimate where no date is known
 * @param citizenships ISO 3166-1 alpha-2; empty where unknown
 * @param languages    ISO 639-2/T, the one spoken best first
 * @param iin          individual identification number, never a key
 */
public record PersonDetails(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String patronymic,
        List<String> aliases,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable Integer ageYears,
        Sex sex,
        List<String> citizenships,
        List<String> languages,
        @Nullable String iin,
        int dependants,
        boolean disability,
        @Nullable SafeContact safeContact,
        Set<ExploitationForm> exploitation) {

    @Override
    public String toString() {
        return "PersonDetails[***]";
    }
}
