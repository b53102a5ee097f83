package kz.nrm.repatriation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.ObservedIndicator;
import kz.nrm.casefile.SafeContact;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * A citizen found abroad, as a consul tells it. Personal data, kept under seal.
 *
 * @param country      where the person is, ISO 3166-1 alpha-2
 * @param region       where the person wants to come home to
 * @param receiving    who receives the person there; the social protection department of the region when not given
 * @param consentGiven asked of an adult; a child and whoever may be one goes on without
 * @param circumstances what is true of the person now; with danger it says how urgent the case is
 * @param indicators   may be left out: somebody at home is asked for them then
 * @param language     in which it was explained, ISO 639-2/T
 */
public record NewInboundReturn(
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @NotNull Region region,
        @Nullable AgencyId receiving,
        @NotNull ChildStatus childStatus,
        @NotNull Boolean immediateDanger,
        @Nullable Boolean noDocuments,
        @Nullable Boolean consentGiven,
        @NotNull @Pattern(regexp = "[a-z]{3}") String language,
        @NotNull @Valid Person person,
        @Size(max = 20) Set<@NotNull CircumstanceAbroad> circumstances,
        @Size(max = 100) List<@NotNull @Valid Sign> indicators,
        @NotBlank @Size(max = 8000) String description) {

    /** What was left out is empty, not null. */
    public NewInboundReturn {
        circumstances = circumstances == null ? Set.of() : circumstances;
        indicators = indicators == null ? List.of() : indicators;
    }

    /** The signs as the case file keeps them. */
    List<ObservedIndicator> observed() {
        return indicators.stream()
                .map(sign -> new ObservedIndicator(sign.code(), sign.source(), sign.confidence()))
                .toList();
    }

    /** A sign that was noticed; its code stands in {@code config/indicators.yml}. */
    public record Sign(
            @NotBlank @Size(max = 10) String code,
            @NotNull ObservedIndicator.Source source,
            ObservedIndicator.@Nullable Confidence confidence) {}

    /** Everything may be unknown but the sex, which may be {@code UNKNOWN}. */
    public record Person(
            @Nullable @Size(max = 100) String familyName,
            @Nullable @Size(max = 100) String givenName,
            @Nullable @Size(max = 100) String patronymic,
            @Nullable LocalDate birthDate,
            @Nullable @Min(1900) @Max(2100) Integer birthYear,
            @Nullable @Min(0) @Max(120) Integer ageYears,
            @NotNull Sex sex,
            @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z]{3}") String> languages,
            @Nullable @Pattern(regexp = "\\d{12}") String iin,
            @Nullable @Min(0) @Max(50) Integer dependants,
            @Nullable Boolean disability,
            @Nullable Set<@NotNull ExploitationForm> exploitation,
            SafeContact.@Nullable Channel safeChannel,
            @Nullable @Size(max = 200) String safeAddress) {

        @Override
        public String toString() {
            return "Person[***]";
        }
    }

    @Override
    public String toString() {
        return "NewInboundReturn[***]";
    }
}
