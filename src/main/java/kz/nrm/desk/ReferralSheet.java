package kz.nrm.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.SafeContact;
import kz.nrm.casefile.Sex;
import kz.nrm.referral.NewReferral;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * What the page asks of a referral, flat and in the order it is asked. The annotations say what the page marks; the rules themselves
 * are those of {@link NewReferral}.
 */
record ReferralSheet(
        @NotNull Boolean immediateDanger,
        @NotNull NewReferral.UnderAge underAge,
        @NotNull Region encounterRegion,
        @NotBlank @Size(max = 200) String encounterPlace,
        @NotNull Instant encounterAt,
        @NotNull ExploitationForm mainForm,
        Set<ExploitationForm> otherForms,
        Set<NewReferral.Circumstance> circumstances,
        @Nullable @Size(max = 15_000) String narrative,
        @NotBlank @Size(max = 3) String language,
        @NotNull NewReferral.Answer consent,
        Set<Consent.Purpose> otherConsents,
        @NotNull SafeContact.Channel contactChannel,
        @Nullable @Size(max = 200) String contactValue,
        @Nullable @Size(max = 200) String contactHours,
        @Nullable @Size(max = 3) String contactLanguage,
        @Nullable @Size(max = 100) String contactCodeWord,
        @Nullable @Size(max = 200) String contactWhoMayAnswer,
        @Nullable @Size(max = 100) String familyName,
        @Nullable @Size(max = 100) String givenName,
        @Nullable @Size(max = 100) String patronymic,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable Integer ageYears,
        @Nullable Sex sex,
        @Nullable @Size(max = 2) String citizenship,
        @Nullable @Size(max = 20) String iin,
        @Nullable Integer dependants,
        @Nullable Boolean disability,
        @Nullable @Size(max = 200) String documents,
        @NotBlank @Size(max = 200) String reporterName,
        @Nullable @Size(max = 200) String reporterPosition,
        @NotBlank @Size(max = 200) String reporterContact,
        @NotBlank @Size(max = 200) String reporterAlternateContact) {}
