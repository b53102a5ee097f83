package kz.nrm.agency;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Service;

/**
 * The directory of agencies: one office of each kind for each region from {@code config/agencies.yml}, and over it what administrators
 * have decided: further offices, real names, offices that are closed.
 */
@Service
public class Agencies {

    private static final int FIRST_FURTHER = 2;

    private final AgencySettings settings;
    private final Map<AgencyId, Agency> configured;
    private volatile Map<AgencyId, Agency> byId;

    Agencies(AgencySettings settings) {
        this.settings = settings;
        this.configured = settings.kinds().entrySet().stream()
                .flatMap(kind -> offices(kind.getKey(), kind.getValue(), settings.regions()))
                .collect(toUnmodifiableMap(Agency::id, Function.identity()));
        this.byId = configured;
    }

    /** Puts these in place of all that was decided before: offices of configuration under their real names, and further ones. */
    public void decided(Collection<Agency> offices) {
        var all = new HashMap<>(configured);
        offices.forEach(office -> all.put(office.id(), office));
        this.byId = Map.copyOf(all);
    }

    /** The office of this id, also a closed one. */
    public Optional<Agency> find(AgencyId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The office of this id, where something new may be given to it. */
    public Optional<Agency> open(AgencyId id) {
        return find(id).filter(Agency::open);
    }

    /** The office of this kind for this region to which work is routed: the regional one of configuration, otherwise the national one. */
    public Optional<Agency> responsible(AgencyKind kind, Region region) {
        return find(regionalId(kind, region)).or(() -> find(new AgencyId(kind.name())));
    }

    /** Open offices of this kind, in the order of their ids. */
    public List<Agency> ofKind(AgencyKind kind) {
        return open().stream()
                .filter(agency -> agency.kind() == kind)
                .sorted(Comparator.comparing(agency -> agency.id().value()))
                .toList();
    }

    /** Those that something new may be given to. */
    public List<Agency> open() {
        return all().stream().filter(Agency::open).toList();
    }

    /** Every office, closed ones too. */
    public Collection<Agency> all() {
        return byId.values();
    }

    /** Whether the office stands in configuration: cases are routed to it, so it is always there. */
    public boolean configured(AgencyId id) {
        return configured.containsKey(id);
    }

    /** Whether a region can have several offices of this kind. Coordination is one for each region, national bodies are one for all. */
    public boolean several(AgencyKind kind) {
        return kind != AgencyKind.COORD
                && Optional.ofNullable(settings.kinds().get(kind))
                        .filter(AgencySettings.Kind::regional)
                        .isPresent();
    }

    /** The id of one more office of this kind in this region: that of the configured one with the next number, from 2. */
    public AgencyId nextId(AgencyKind kind, Region region) {
        return IntStream.iterate(FIRST_FURTHER, number -> number + 1)
                .mapToObj(number -> new AgencyId(regionalId(kind, region) + "-" + number))
                .filter(id -> !byId.containsKey(id))
                .findFirst()
                .orElseThrow();
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
