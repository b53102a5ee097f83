package kz.nrm.access;

import static java.util.Map.entry;
import static kz.nrm.access.Purpose.ADMINISTER;
import static kz.nrm.access.Purpose.COORDINATE;
import static kz.nrm.access.Purpose.HELP;
import static kz.nrm.access.Purpose.IDENTIFY;
import static kz.nrm.access.Purpose.INVESTIGATE;
import static kz.nrm.access.Purpose.OVERSEE;
import static kz.nrm.access.Purpose.RETURN;
import static kz.nrm.access.Purpose.STAY;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What each door serves. The longest beginning of its address counts; a door that stands here by no beginning serves nothing, so that no
 * compartment is open at it, and fails the build.
 */
public final class Purposes {

    private static final Set<Purpose> NOTHING = Set.of();

    /** Doors of everybody who works on a case: what it is opened for is what the role is there for. */
    private static final Set<Purpose> CASE_WORK =
            Collections.unmodifiableSet(EnumSet.of(HELP, IDENTIFY, INVESTIGATE, STAY, RETURN, COORDINATE));

    static final Map<String, Set<Purpose>> DOORS = Map.ofEntries(
            entry("/", CASE_WORK),
            entry("/cases", CASE_WORK),
            entry("/printed", CASE_WORK),
            entry("/tasks", CASE_WORK),
            entry("/tasks.csv", CASE_WORK),
            entry("/reassignment", CASE_WORK),
            entry("/files", CASE_WORK),
            entry("/api/cases", CASE_WORK),
            entry("/api/tasks", CASE_WORK),
            entry("/api/person-searches", CASE_WORK),
            entry("/person-searches", CASE_WORK),
            entry("/api/merges", CASE_WORK),
            entry("/approvals", CASE_WORK),
            entry("/referrals", Set.of(HELP)),
            entry("/api/referrals", Set.of(HELP)),
            entry("/api/site-referrals", Set.of(HELP)),
            entry("/api/imports", Set.of(HELP)),
            entry("/api/screenings", Set.of(HELP)),
            entry("/api/beds", Set.of(HELP)),
            entry("/api/shelters", Set.of(HELP)),
            entry("/api/cases/{reference}/plan-actions", Set.of(HELP)),
            entry("/beds", Set.of(HELP)),
            entry("/shelters", Set.of(HELP)),
            entry("/api/inbound-returns", Set.of(RETURN)),
            entry("/board", Set.of(COORDINATE)),
            entry("/what-if", Set.of(COORDINATE)),
            entry("/deadlines", Set.of(COORDINATE)),
            entry("/calendar", Set.of(COORDINATE)),
            entry("/api/deadlines", Set.of(COORDINATE)),
            entry("/api/calendar", Set.of(COORDINATE)),
            entry("/api/calendar-feed", Set.of(COORDINATE)),
            entry("/api/notices", Set.of(COORDINATE)),
            entry("/alerts", Set.of(COORDINATE)),
            entry("/api/alerts", Set.of(COORDINATE)),
            entry("/recalls", Set.of(COORDINATE)),
            entry("/api/recalls", Set.of(COORDINATE)),
            entry("/cases/{reference}/access-log", Set.of(OVERSEE)),
            entry("/api/cases/{reference}/access-log", Set.of(OVERSEE)),
            entry("/cases/{reference}/shelter-readers", Set.of(OVERSEE)),
            entry("/api/cases/{reference}/shelter-readers", Set.of(OVERSEE)),
            entry("/cases/{reference}/exclusions", Set.of(OVERSEE)),
            entry("/api/cases/{reference}/exclusions", Set.of(OVERSEE)),
            entry("/cases/{reference}/erasure", Set.of(OVERSEE)),
            entry("/api/cases/{reference}/erasure", Set.of(OVERSEE)),
            entry("/cases/{reference}/legal-hold", Set.of(OVERSEE)),
            entry("/api/cases/{reference}/legal-hold", Set.of(OVERSEE)),
            entry("/exclusions", Set.of(OVERSEE)),
            entry("/api/exclusions", Set.of(OVERSEE)),
            entry("/api/honeytokens", Set.of(OVERSEE)),
            entry("/approvals/erasures", Set.of(OVERSEE)),
            entry("/approvals/releases", Set.of(OVERSEE)),
            entry("/break-glass", Set.of(OVERSEE)),
            entry("/api/break-glass", Set.of(OVERSEE)),
            entry("/failures", Set.of(ADMINISTER)),
            entry("/users", Set.of(ADMINISTER)),
            entry("/api/users", Set.of(ADMINISTER)),
            entry("/agencies", Set.of(ADMINISTER)),
            entry("/api/agencies", Set.of(ADMINISTER)),
            entry("/reference", NOTHING),
            entry("/absences", NOTHING),
            entry("/news", NOTHING),
            entry("/presence", NOTHING),
            entry("/saved-filters", NOTHING),
            entry("/sign-in", NOTHING),
            entry("/signed-in", NOTHING),
            entry("/not-linked", NOTHING),
            entry("/exit", NOTHING),
            entry("/goodbye", NOTHING),
            entry("/second-factor", NOTHING),
            entry("/passkeys", NOTHING),
            entry("/api/tokens", NOTHING),
            entry("/api/consent-texts", NOTHING),
            entry("/api/training", NOTHING),
            entry("/error", NOTHING));

    private Purposes() {}

    /** What the door of the current request serves; everything where no request came, as in a job. */
    static Set<Purpose> current() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Purpose.ALL
                : Optional.ofNullable(request.getAttribute(
                                HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
                        .flatMap(pattern -> of(pattern.toString()))
                        .orElse(NOTHING);
    }

    /** What a door serves; empty for one that nobody has placed. */
    public static Optional<Set<Purpose>> of(String pattern) {
        return Stream.iterate(pattern, door -> !door.isEmpty(), door -> door.substring(0, door.lastIndexOf('/')))
                .filter(DOORS::containsKey)
                .findFirst()
                .map(DOORS::get);
    }

    /** What the current request is for, as the trail keeps it: what the door serves and a role of the reader is there for. */
    public static String written(Set<Role> roles) {
        var purposes = current();
        if (purposes.size() > 1) {
            purposes =
                    roles.stream().map(Role::purpose).filter(purposes::contains).collect(Collectors.toSet());
        }
        return purposes.stream().sorted().map(Purpose::name).collect(Collectors.joining(" "));
    }
}
