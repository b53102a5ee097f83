package kz.nrm.agency;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Service;

/** The directory of agencies, read once from {@code config/agencies.yml}. */
@Service
public class Agencies {

    private final Map<AgencyId, Agency> byId;

    Agencies(AgencySettings settings) {
        this.byId = settings.kinds().entrySet().stream()
                .flatMap(kind -> offices(kind.getKey(), kind.getValue(), settings.regions()))
                .collect(toUnmodifiableMap(Agency::id, Function.identity()));
    }

    public Optional<Agency> find(AgencyId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The office of this kind for this region: the regional one, otherwise the national one. */
    public Optional<Agency> responsible(AgencyKind kind, Region region) {
        return find(regionalId(kind, region)).or(() -> find(new AgencyId(kind.name())));
    }

    public List<Agency> ofKind(AgencyKind kind) {
        return all().stream()
                .filter(agency -> agency.kind() == kind)
                .sorted(Comparator.comparing(agency -> agency.id().value()))
                .toList();
    }

    public Collection<Agency> all() {
        return byId.values();
    }

    private static Stream<Agency> offices(
            AgencyKind kind, AgencySettings.Kind settings, Map<String, Map<String, String>> regions) {
        var national = new Agency(new AgencyId(kind.name()), kind, Optional.empty(), settings.names());
        if (!settings.regional()) {
            return Stream.of(national);
        }
        var regional = Stream.of(Region.values())
                .map(region -> new Agency(
                        regionalId(kind, region),
                        kind,
                        Optional.of(region),
                        joined(settings.names(), regions.getOrDefault(region.code(), Map.of()))));
        return settings.national() ? Stream.concat(Stream.of(national), regional) : regional;
    }

    private static Map<String, String> joined(Map<String, String> office, Map<String, String> region) {
        var names = new LinkedHashMap<String, String>();
        office.forEach((language, name) -> names.put(language, name + ", " + region.getOrDefault(language, "")));
        return names;
    }

    private static AgencyId regionalId(AgencyKind kind, Region region) {
        return new AgencyId(kind.name() + "-" + region.code());
    }
}
