package kz.nrm.identification;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.casefile.IndicatorCatalogue.Dimension;
import kz.nrm.casefile.IndicatorCatalogue.Indicator;
import kz.nrm.casefile.IndicatorCatalogue.Marker;
import kz.nrm.casefile.IndicatorCatalogue.Phase;
import kz.nrm.casefile.IndicatorCatalogue.Profile;
import kz.nrm.casefile.IndicatorCatalogue.Strength;
import org.yaml.snakeyaml.Yaml;

/** The signs with their real weights, read from the configuration without starting anything. */
public final class TestCatalogue {

    private static final Map<String, Profile> PROFILES = Map.of(
            "adultLabour", Profile.ADULT_LABOUR,
            "childLabour", Profile.CHILD_LABOUR,
            "adultSexual", Profile.ADULT_SEXUAL,
            "childSexual", Profile.CHILD_SEXUAL);

    private final Map<String, Indicator> signs = new LinkedHashMap<>();

    @SuppressWarnings("unchecked")
    public TestCatalogue() {
        try (var file = Files.newBufferedReader(Path.of("config/indicators.yml"))) {
            Map<String, Map<String, Map<String, Object>>> root = new Yaml().load(file);
            var entries = (List<Map<String, Object>>)
                    root.get("nrm").get("indicators").get("catalogue");
            entries.forEach(entry -> {
                var sign = sign(entry);
                signs.put(sign.code(), sign);
            });
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public IndicatorCatalogue catalogue() {
        IndicatorCatalogue catalogue = mock();
        when(catalogue.all()).thenReturn(signs.values());
        when(catalogue.find(anyString()))
                .thenAnswer(call -> Optional.ofNullable(signs.get(call.<String>getArgument(0))));
        return catalogue;
    }

    Set<Indicator> signs(String... codes) {
        var found = new LinkedHashSet<Indicator>();
        Stream.of(codes).map(signs::get).forEach(found::add);
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Indicator sign(Map<String, Object> entry) {
        var weights = new LinkedHashMap<Profile, Strength>();
        ((Map<String, String>) entry.getOrDefault("weights", Map.of()))
                .forEach((profile, strength) -> weights.put(PROFILES.get(profile), Strength.valueOf(strength)));
        return new Indicator(
                (String) entry.get("code"),
                Optional.ofNullable((String) entry.get("dimension")).map(Dimension::valueOf),
                Phase.valueOf((String) entry.get("phase")),
                Optional.ofNullable((String) entry.get("marker")).map(Marker::valueOf),
                weights,
                String.valueOf(entry.get("source")),
                (Map<String, String>) entry.get("names"));
    }
}
