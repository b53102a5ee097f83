package kz.nrm.journeys;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All doors of the running application. */
final class Doors {

    /** Doors whose variable names nothing that belongs to a case. */
    private static final Set<String> NOT_OF_A_CASE = Set.of(
            "/calendar/{secret}.ics",
            "/api/honeytokens/{id}/planting",
            "/api/calendar/years/{year}",
            "/api/calendar/changes/{id}",
            "/api/calendar/changes/{id}/approval",
            "/api/calendar/changes/{id}/rejection",
            "/calendar/changes/{id}",
            "/calendar/changes/{id}/approval",
            "/calendar/changes/{id}/rejection",
            // a house belongs to its agency: ShelterKeepingJourneyTest asks whose it is
            "/api/shelters/{id}/beds",
            "/api/shelters/{id}/beds/removal",
            "/api/shelters/{id}/reopening",
            "/shelters/{id}",
            "/shelters/{id}/beds",
            "/shelters/{id}/reopening",
            "/api/agencies/{id}/names",
            "/api/agencies/{id}/closing",
            "/api/agencies/{id}/reopening",
            "/api/agencies/changes/{id}/approval",
            "/api/agencies/changes/{id}/rejection",
            "/agencies/{id}",
            "/agencies/{id}/names",
            "/agencies/{id}/closing",
            "/agencies/{id}/reopening",
            "/agencies/changes/{id}/approval",
            "/agencies/changes/{id}/rejection",
            "/api/users/{id}/roles",
            "/api/users/{id}/roles/{role}",
            "/api/users/{id}/second-factor/reset",
            "/api/users/{id}/provider-link",
            "/api/users/{id}/disabling",
            "/api/users/{id}/enabling",
            "/api/users/changes/{id}/approval",
            "/api/users/changes/{id}/rejection",
            // a draft has no case yet: IntakePagesTest asks whose it is
            "/referrals/drafts/{id}",
            "/referrals/drafts/{id}/{step}",
            "/referrals/drafts/{id}/check",
            "/referrals/drafts/{id}/submission",
            "/referrals/drafts/{id}/receipt",
            "/referrals/drafts/{id}/handover",
            "/referrals/drafts/{id}/deletion",
            "/referrals/drafts/{id}/extension",
            "/referrals/drafts/{id}/slips",
            "/referrals/drafts/{id}/persons",
            "/referrals/drafts/{id}/persons/{number}",
            "/referrals/drafts/{id}/persons/{number}/removal",
            "/users/{id}/roles",
            "/users/{id}/factor-reset",
            "/users/{id}/provider-link",
            "/users/{id}/provider-link/removal",
            "/saved-filters/{id}/removal",
            "/absences/{id}/removal",
            "/users/{id}/disabling",
            "/users/{id}/enabling",
            "/users/changes/{id}/approval",
            "/users/changes/{id}/rejection");

    private final RequestMappingHandlerMapping mappings;

    Doors(RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    List<Door> all() {
        return those(pattern -> true);
    }

    /** All doors that name something of a case; another variable than the known ones fails here and wants its {@link Thing}. */
    List<Door> ofCases() {
        return those(pattern -> pattern.contains("{") && !NOT_OF_A_CASE.contains(pattern)).stream()
                .peek(door -> assertFilled(door.pattern()))
                .toList();
    }

    /** Doors that name nothing: lists, searches, and whatever begins something new. */
    List<Door> ofNothing() {
        return those(pattern -> !pattern.contains("{"));
    }

    /** What a door of the interface wants to be sent, where that is a record. */
    Map<String, Class<?>> bodies() {
        return own().filter(door -> body(door.getValue()) != null)
                .flatMap(door -> door.getKey().getPatternValues().stream()
                        .map(pattern -> Map.<String, Class<?>>entry(pattern, body(door.getValue()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static Class<?> body(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> (Class<?>) parameter.getType())
                .filter(Class::isRecord)
                .findFirst()
                .orElse(null);
    }

    private static void assertFilled(String pattern) {
        var address = Target.none().fill(pattern);
        if (address.contains("{")) {
            throw new AssertionError("what does the variable of " + pattern + " name?");
        }
    }

    private List<Door> those(Predicate<String> wanted) {
        return own().map(Map.Entry::getKey)
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(wanted)
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> new Door(method.asHttpMethod(), pattern))))
                .distinct()
                .sorted(Comparator.comparing(Door::pattern)
                        .thenComparing(door -> door.method().name()))
                .toList();
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> own() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(door -> door.getValue().getBeanType().getName().startsWith("kz.nrm."));
    }
}
