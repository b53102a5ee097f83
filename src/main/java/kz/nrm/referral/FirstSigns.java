package kz.nrm.referral;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import kz.nrm.casefile.IndicatorCatalogue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** The few signs a route asks for first, so that nobody looks through all of them at night; the others stand below. */
@Component
public class FirstSigns {

    private final Map<DraftRoute, List<String>> byRoute;

    FirstSigns(Settings settings, IndicatorCatalogue catalogue) {
        this.byRoute = settings.firstSigns();
        byRoute.forEach((route, codes) -> codes.stream()
                .filter(code -> catalogue.find(code).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalStateException(
                            "nrm.intake.first-signs." + route + ": there is no sign " + unknown);
                }));
    }

    /** Codes in the order in which they are asked. */
    public List<String> of(DraftRoute route) {
        return byRoute.getOrDefault(route, List.of());
    }

    /** {@code nrm.intake} in {@code config/indicators.yml}. */
    @Validated
    @ConfigurationProperties("nrm.intake")
    record Settings(@NotEmpty Map<DraftRoute, List<String>> firstSigns) {}
}
