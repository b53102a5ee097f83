package kz.nrm.administration.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.nrm.access.Actors;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.http.NotFound;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The directory of agencies; it is changed in the configuration alone. */
@RestController
@RequestMapping("/api/agencies")
class AgencyController {

    private final Agencies agencies;
    private final Actors actors;

    AgencyController(Agencies agencies, Actors actors) {
        this.agencies = agencies;
        this.actors = actors;
    }

    @GetMapping
    List<Office> all() {
        if (!actors.current().holds(Role.SYS_ADMIN)) {
            throw new NotFound();
        }
        return agencies.all().stream()
                .map(Office::of)
                .sorted(Comparator.comparing(Office::id))
                .toList();
    }

    /** One agency or office. */
    record Office(String id, AgencyKind kind, @Nullable Region region, boolean policeSide, Map<String, String> names) {
        static Office of(Agency agency) {
            return new Office(
                    agency.id().value(),
                    agency.kind(),
                    agency.region().orElse(null),
                    agency.kind().policeSide(),
                    agency.names());
        }
    }
}
