package kz.nrm.journeys;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.nrm.support.Filled;

/** What somebody who may would send to each door. */
final class Bodies {

    private static final String TEXT = "Synthetic entry of a test; it describes nobody real.";

    /** Pages that do what a door of another address of the interface does. */
    private static final Map<String, String> TWINS = Map.of(
            "/cases/{reference}/events/{type}", "/api/cases/{reference}/events",
            "/tasks/{id}", "/api/tasks/{id}/completion",
            "/tasks/{id}/draft", "/api/tasks/{id}/completion");

    private static final int LOCAL = "2026-11-16T14:20".length();

    /** Doors whose record says less than what they want. */
    private static final Set<String> WRITTEN = Set.of("/api/users", "/api/calendar/changes", "/api/deadlines/what-if");

    /** What does not go together with the rest. */
    private static final Map<String, Set<String>> LEFT_OPEN = Map.of(
            "/api/cases/{reference}/consents", Set.of("agency", "body"),
            "/api/cases/{reference}/exclusions", Set.of("user", "body"),
            "/api/cases/{reference}/exclusions/preview", Set.of("user", "body"));

    private final Map<String, Class<?>> records;
    private final Filled filled;
    private final Map<Door, Map<String, Object>> known = new HashMap<>();
    private final Map<String, Map<String, ?>> special;

    /**
     * @param records   what the doors of the interface want, where a record says so
     * @param other     another case of the same people
     * @param answers   to the form of the task that is asked for
     * @param colleague who is given a task
     */
    Bodies(Map<String, Class<?>> records, Instant now, String other, Map<String, ?> answers, String colleague) {
        this.records = records;
        this.filled = new Filled(Bodies::text, now);
        var tomorrow = now.plus(1, ChronoUnit.DAYS).toString();
        this.special = Map.ofEntries(
                entry(
                        "/api/cases/{reference}/events",
                        Map.of("type", "person-missing", "inDanger", false, "circumstances", TEXT)),
                entry(
                        "/api/cases/{reference}/consents",
                        Map.of("language", "rus", "textVersion", "2026-1", "compartments", List.of())),
                entry("/api/cases/{reference}/exclusions", Map.of("agency", "MIA_OC-10")),
                entry("/api/cases/{reference}/exclusions/preview", Map.of("agency", "MIA_OC-10")),
                entry("/api/cases/{reference}/merges", Map.of("other", other)),
                entry("/cases/{reference}/comparison/separation", Map.of("with", other)),
                entry(
                        "/api/cases/{reference}/plan-actions",
                        Map.of("goal", "HEALTH", "service", "SOCIAL_MEDICAL", "owner", "HEALTH-75")),
                entry("/api/cases/{reference}/plan-actions/{id}/steps", Map.of("step", "OFFERED_AGAIN")),
                entry("/api/tasks/{id}/completion", answers),
                entry("/api/tasks/{id}/deferral", Map.of("until", tomorrow, "reason", TEXT)),
                entry("/tasks/{id}/deferral", Map.of("until", tomorrow.substring(0, LOCAL), "reason", TEXT)),
                entry("/api/tasks/{id}/hand-over", Map.of("receiver", colleague)),
                entry("/api/screenings", Map.of("indicators", List.of("D1_01"))),
                entry("/api/notices/settings", Map.of("digestHour", 7)),
                entry("/api/users", account()),
                entry("/users", Map.of("role", "AUDITOR")),
                entry("/api/inbound-returns", inbound()),
                entry("/api/calendar/changes", Map.of("year", 2027, "act", TEXT, "reason", TEXT)),
                entry(
                        "/api/deadlines/what-if",
                        Map.of("outOfOffice", Map.of("agency", "HEALTH-75", "from", now.toString(), "to", tomorrow))),
                entry("/referrals/drafts", Map.of("route", "POLICE")));
    }

    private static Map<String, ?> account() {
        return Map.of(
                "user", "new.person",
                "displayName", TEXT,
                "agency", "OMBUDSMAN",
                "personnelNumber", "P-door",
                "roles", List.of("AUDITOR"));
    }

    private static Map<String, ?> inbound() {
        return Map.of(
                "country",
                "BH",
                "region",
                "ALMATY",
                "childStatus",
                "ADULT",
                "immediateDanger",
                false,
                "consentGiven",
                true,
                "language",
                "kaz",
                "person",
                Map.of("sex", "FEMALE", "ageYears", 30),
                "description",
                TEXT);
    }

    Map<String, Object> of(Door door) {
        return known.computeIfAbsent(door, this::sent);
    }

    private Map<String, Object> sent(Door door) {
        var sent = new LinkedHashMap<String, Object>();
        if (!door.reads()) {
            var pattern = TWINS.getOrDefault(door.pattern(), door.inInterface());
            var record = records.get(pattern);
            if (record != null && !WRITTEN.contains(pattern)) {
                sent.putAll(filled.of(record));
            }
            sent.putAll(special.getOrDefault(pattern, Map.of()));
            sent.putAll(special.getOrDefault(door.pattern(), Map.of()));
            sent.keySet().removeAll(LEFT_OPEN.getOrDefault(pattern, Set.of()));
        }
        return sent;
    }

    private static String text(int longest) {
        return longest < TEXT.length() ? "rus".substring(0, Math.min("rus".length(), longest)) : TEXT;
    }
}
