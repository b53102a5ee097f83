package kz.nrm.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.deadline.DeadlineFilter;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineQuery;
import kz.nrm.deadline.DeadlineScope;
import kz.nrm.http.NotFound;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What the address of a list of deadlines narrows it to, in codes and in words. */
@Component
class DeadlineNarrowing {

    private final CaseEyes eyes;
    private final Words words;

    DeadlineNarrowing(CaseEyes eyes, Words words) {
        this.eyes = eyes;
        this.words = words;
    }

    /** @throws NotFound when a code is none, or names what this reader does not know */
    Asked of(
            DeadlineFilter status,
            @Nullable String agency,
            @Nullable String role,
            @Nullable String region,
            @Nullable List<String> kinds,
            Actor actor) {
        var office = code(agency, AgencyId::new).filter(id -> {
            if (eyes.withheld(actor, id)) {
                throw new NotFound();
            }
            return true;
        });
        var part = code(role, Role::valueOf);
        var place = code(region, known -> Region.ofCode(known).orElseThrow(NotFound::new));
        var which = new LinkedHashSet<DeadlineKind>();
        Optional.ofNullable(kinds)
                .orElse(List.of())
                .forEach(kind -> code(kind, DeadlineKind::new).ifPresent(which::add));
        var said = new ArrayList<String>();
        office.map(words::agency).ifPresent(said::add);
        part.map(words::code).ifPresent(said::add);
        place.map(words::code).ifPresent(said::add);
        which.forEach(kind -> said.add(words.find("deadline.kind." + kind).orElseThrow(NotFound::new)));
        return new Asked(
                status,
                office.orElse(null),
                part.map(Role::name).orElse(null),
                place.orElse(null),
                Set.copyOf(which),
                List.copyOf(said));
    }

    private static <T> Optional<T> code(@Nullable String text, Function<String, T> type) {
        try {
            return Optional.ofNullable(text).filter(StringUtils::hasText).map(type);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    /** @param said the same in words; empty where the list is whole */
    record Asked(
            DeadlineFilter status,
            @Nullable AgencyId agency,
            @Nullable String role,
            @Nullable Region region,
            Set<DeadlineKind> kinds,
            List<String> said) {

        DeadlineQuery query(DeadlineScope scope, int page, int size) {
            return new DeadlineQuery(scope, status, agency, role, region, kinds, null, page, size);
        }

        /** Of the same list with another status. */
        String address(DeadlineFilter other) {
            var address = new StringBuilder("/deadlines?status=").append(DeadlinePageController.name(other));
            add(address, "agency", agency);
            add(address, "role", role);
            add(address, "region", region == null ? null : region.code());
            kinds.stream().map(DeadlineKind::value).sorted().forEach(kind -> add(address, "kind", kind));
            return address.toString();
        }

        private static void add(StringBuilder address, String name, @Nullable Object value) {
            if (value != null) {
                address.append('&').append(name).append('=').append(value);
            }
        }
    }
}
