package kz.nrm.casefile;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** The signs of trafficking and what each weighs, read once from {@code config/indicators.yml}. */
@Service
public class IndicatorCatalogue {

    private final Map<String, Indicator> byCode;
    private final Map<Profile, IndicatorCatalogueSettings.Origin> origins;

    IndicatorCatalogue(IndicatorCatalogueSettings settings) {
        this.byCode = Collections.unmodifiableMap(settings.catalogue().stream()
                .map(IndicatorCatalogueSettings.Entry::indicator)
                .collect(toMap(
                        Indicator::code,
                        Function.identity(),
                        (one, same) -> one,
                        LinkedHashMap<String, Indicator>::new)));
        this.origins = settings.profiles();
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether a sign weighs in a dimension or stands for itself: one such sign is enough to be looked at. */
    public boolean weighs(String code) {
        return find(code)
                .filter(sign -> sign.dimension().isPresent() || sign.marker().isPresent())
                .isPresent();
    }

    /** All signs in the order of the file. */
    public Collection<Indicator> all() {
        return byCode.values();
    }

    /** Whether the weights of this profile were compared with their original source. */
    public boolean verified(Profile profile) {
        return Optional.ofNullable(origins.get(profile))
                .map(IndicatorCatalogueSettings.Origin::verified)
                .orElse(false);
    }

    /**
     * One sign.
     *
     * @param dimension empty for corroborating signs and markers
     * @param marker    present where a table asks for the sign by itself
     * @param weights   a profile that is missing does not use the sign
     * @param names     by language code: kk, ru, en
     */
    public record Indicator(
            String code,
            Optional<Dimension> dimension,
            Phase phase,
            Optional<Marker> marker,
            Map<Profile, Strength> weights,
            String source,
            Map<String, String> names) {

        public Optional<Strength> strength(Profile profile) {
            return Optional.ofNullable(weights.get(profile));
        }

        /** The name in this language, in Russian where that language has none. */
        public String name(String language) {
            return names.getOrDefault(language, names.getOrDefault("ru", code));
        }
    }

    /** The four sets of the operational indicators (ILO and European Commission, 2009). */
    public enum Profile {
        ADULT_LABOUR,
        CHILD_LABOUR,
        ADULT_SEXUAL,
        CHILD_SEXUAL
    }

    /** Their six dimensions. */
    public enum Dimension {
        /** Deceptive recruitment. */
        D1,
        /** Coercive recruitment. */
        D2,
        /** Recruitment by abuse of vulnerability. */
        D3,
        /** Exploitation. */
        D4,
        /** Coercion at destination. */
        D5,
        /** Abuse of vulnerability at destination. */
        D6
    }

    /** Strong, medium or weak. */
    public enum Strength {
        S,
        M,
        W
    }

    /** When the sign belongs in time. */
    public enum Phase {
        RECRUITMENT,
        EXPLOITATION,
        DESTINATION,
        OBSERVATION
    }

    /** Signs that decision tables ask for by themselves. */
    public enum Marker {
        ORGAN_OR_SALE,
        SEXUAL
    }
}
