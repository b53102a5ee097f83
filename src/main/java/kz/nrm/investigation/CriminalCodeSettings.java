package kz.nrm.investigation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.annotation.Validated;

/**
 * {@code config/criminal-code.yml}: articles of the Criminal Code that matter to the mechanism.
 *
 * @param articles each with its parts
 */
@Validated
@ConfigurationProperties("nrm.criminal-code")
record CriminalCodeSettings(@NotEmpty List<@Valid Article> articles) {

    /**
     * @param code                article, for example {@code 128} or {@code 125-1}
     * @param titles              by language
     * @param tipGroup            codes of the official statistical group "crimes linked to trafficking" that it belongs to
     * @param countsAsTrafficking by the definition of the United Nations
     * @param predecessor         article of the Code of 1997
     * @param verified            whether a lawyer has compared the entry with the act
     */
    record Article(
            @NotBlank @Pattern(regexp = "[0-9]{1,3}(-[0-9])?")
            String code,

            @NotEmpty @Size(min = 3, max = 3) Map<@Pattern(regexp = "kk|ru|en") String, @NotBlank String> titles,
            @NotNull Boolean tipGroup,
            @NotNull Boolean countsAsTrafficking,
            @NotNull Boolean fundEligible,
            @Nullable String predecessor,
            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,
            @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate validTo,
            @NotNull Boolean verified,
            @NotBlank @Size(max = 300) String source,
            @NotEmpty List<@Valid Part> parts) {}

    /**
     * @param point     only where a single point of the part matters
     * @param minYears  least imprisonment; none where a milder punishment is possible
     * @param maxYears  longest imprisonment; none where the source does not say
     * @param narrower  overrides of the marks of the article for this part
     */
    record Part(
            @Min(1) @Max(9) int part,
            @Nullable @Min(1) @Max(20) Integer point,
            @Nullable @Min(0) @Max(25) Integer minYears,
            @Nullable @Min(0) @Max(25) Integer maxYears,
            @DefaultValue("false") Boolean altPenalties,
            @Nullable Boolean tipGroup,
            @Nullable Boolean countsAsTrafficking,
            @Nullable Boolean fundEligible,
            @Nullable @Size(max = 300) String note) {

        String suffix() {
            return point == null ? "." + part : "." + part + "." + point;
        }
    }
}
