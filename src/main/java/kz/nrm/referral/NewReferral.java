package kz.nrm.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.ObservedIndicator;
import kz.nrm.casefile.SafeContact;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * One person whom somebody refers. Mandatory is what nobody can help without, and nothing else.
 *
 * @param underAge         whether the person is under eighteen
 * @param language         the person speaks, ISO 639-1 or 639-2
 * @param suspectedForms   the main one first
 * @param indicators       codes of {@code config/indicators.yml}, at least one
 * @param consent          of an adult, informed; not asked from a child or where the age is not known
 * @param otherConsents    answers to further purposes, where they were asked
 * @param channel          how the person came to notice; by the referring agency where not stated
 * @param person           whatever is known of the person
 * @param narrative        what happened, in the person's own words where possible
 * @param circumstances    what is true of the person now
 * @param receivingAgency  id of the agency that is to receive the case; social protection of the region where not stated
 */
public record NewReferral(
        @NotNull @Valid Reporter reporter,
        @NotNull @Valid Encounter encounter,
        @NotNull UnderAge underAge,
        @NotNull Boolean immediateDanger,
        @NotBlank @Size(max = 3) String language,
        @NotEmpty @Size(max = 13) List<@NotNull ExploitationForm> suspectedForms,
        @Size(max = 100) List<@NotNull @Valid Sign> indicators,
        @Nullable Answer consent,
        @NotNull @Valid Contact safeContact,
        Map<Consent.Purpose, @NotNull Answer> otherConsents,
        @Nullable Channel channel,
        @Valid ReferredPerson person,
        @Nullable @Size(max = 15_000) String narrative,
        @Size(max = 20) Set<@NotNull Circumstance> circumstances,
        @Size(max = 20) List<@NotNull @Valid ExploitationSituation> situations,
        @Nullable @Size(max = 60) String receivingAgency) {

    /** What was left out is empty, not null. */
    public NewReferral {
        indicators = Objects.requireNonNullElse(indicators, List.of());
        otherConsents = Objects.requireNonNullElse(otherConsents, Map.of());
        person = Objects.requireNonNullElse(person, ReferredPerson.UNKNOWN);
        circumstances = InOrder.of(circumstances);
        situations = Objects.requireNonNullElse(situations, List.of());
    }

    /** Who refers and who else can be asked. */
    public record Reporter(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 200) String position,
            @NotBlank @Size(max = 200) String contact,
            @NotBlank @Size(max = 200) String alternateContact) {}

    /** Where and when the person was met. */
    public record Encounter(
            @NotNull Region region,
            @NotBlank @Size(max = 500) String place,
            @NotNull Instant at) {}

    /** A sign that was noticed. */
    public record Sign(
            @NotBlank @Size(max = 10) String code,
            @NotNull ObservedIndicator.Source source,
            ObservedIndicator.@Nullable Confidence confidence) {}

    /** How the person can be reached without danger; NONE and THROUGH_AGENCY need no value. Without a language that of the referral holds. */
    public record Contact(
            @NotNull SafeContact.Channel channel,
            @Nullable @Size(max = 254) String value,
            @Nullable @Size(max = 200) String hours,
            @Nullable @Size(max = 3) String language,
            @Nullable @Size(max = 100) String codeWord,
            @Nullable @Size(max = 200) String whoMayAnswer) {}

    /** Answer to the question whether the person is under eighteen. */
    public enum UnderAge {
        YES,
        NO,
        NOT_SURE
    }

    /** Answer of the person. */
    public enum Answer {
        GIVEN,
        REFUSED
    }

    /** What is true of the person at the moment of the referral. */
    public enum Circumstance {
        IN_DETENTION,
        REMOVAL_RISK,
        NO_SHELTER_TONIGHT,
        OFFICIAL_COMPLICITY,
        MEDICAL_EMERGENCY,
        SUICIDE_RISK,
        PREGNANT,
        WITH_DEPENDANTS,
        NO_DOCUMENTS,
        IRREGULAR_STAY,
        STILL_IN_EXPLOITATION,
        CHILD_ALONE,
        MEDIA_RISK;

        CaseFlag flag() {
            return CaseFlag.valueOf(name());
        }
    }

    @Override
    public String toString() {
        return "NewReferral[***]";
    }
}
