package kz.nrm.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.nrm.casefile.IndicatorCatalogue.Dimension;
import kz.nrm.casefile.IndicatorCatalogue.Marker;
import kz.nrm.casefile.IndicatorCatalogue.Phase;
import kz.nrm.casefile.IndicatorCatalogue.Profile;
import kz.nrm.casefile.IndicatorCatalogue.Strength;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code config/indicators.yml}: the signs with their weights in each profile.
 *
 * @param profiles where the weights of a profile come from, and whether somebody compared them with the original
 */
@Validated
@ConfigurationProperties("nrm.indicators")
record IndicatorCatalogueSettings(
        @Size(min = 4, max = 4) Map<Profile, @Valid Origin> profiles,
        @NotEmpty List<@Valid Entry> catalogue) {

    private static final String CODE = "[A-Z][0-9]?_[0-9]{2}";
    private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");

    /** Fails with the exact key when two entries share a code, a name is missing, or a sign weighs nothing anywhere. */
    IndicatorCatalogueSettings {
        for (var i = 0; i < catalogue.size(); i++) {
            var entry = catalogue.get(i);
            var key = "nrm.indicators.catalogue[" + i + "]";
            require(
                    catalogue.stream()
                                    .filter(other -> entry.code().equals(other.code()))
                                    .count()
                            == 1,
                    key + ".code: " + entry.code() + " stands twice");
            require(entry.names().keySet().equals(LANGUAGES), key + ".names: needs kk, ru and en");
            require(
                    entry.marker() != null || !entry.weights().isEmpty(),
                    key + ".weights: a sign that is no marker needs a weight in one profile at least");
            require(
                    entry.dimension() == null || entry.marker() == null,
                    key + ".marker: a sign of a dimension is no marker");
        }
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalStateException(complaint);
        }
    }

    record Origin(@NotBlank String source, boolean verified) {}

    /** One sign; markers carry no weight, corroborating signs no dimension. */
    record Entry(
            @NotNull @Pattern(regexp = CODE) String code,
            @Nullable Dimension dimension,
            @NotNull Phase phase,
            @Nullable Marker marker,
            @DefaultValue Map<Profile, Strength> weights,
            @NotBlank String source,
            @NotEmpty Map<String, @NotBlank String> names) {

        IndicatorCatalogue.Indicator indicator() {
            return new IndicatorCatalogue.Indicator(
                    code, Optional.ofNullable(dimension), phase, Optional.ofNullable(marker), weights, source, names);
        }
    }
}
