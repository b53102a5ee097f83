package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever comes in at any door: an answer of the four hundreds that names field and rule, nothing half stored, no stack trace. */
class BadInputTest extends Journey {

    private static final String UNKNOWN_CASE = "NRM-0000-0000-0000";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    @Autowired
    private JdbcTemplate jdbc;

    static Stream<String> brokenBodies() {
        return Stream.of(
                "",
                "nonsense",
                "{",
                "[]",
                "null",
                "42",
                "\"text\"",
                "{}",
                "{\"unknownField\": 1}",
                "{\"a\": 1, \"a\": 2}",
                "{\"note\": \"\\u0000\"}",
                "{\"note\": \"\\ud800\"}",
                "{\"note\": \"\u202e\"}",
                "{\"reporter\": 7, \"encounter\": [], \"underAge\": \"PERHAPS\"}",
                "{\"days\": \"seven\", \"until\": \"2026-02-30T00:00:00Z\", \"to\": \"yesterday\"}",
                "{\"x\":".repeat(2_000) + "1" + "}".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("brokenBodies")
    void every_door_that_takes_json_answers_with_a_problem(String body) {
        for (var path : paths(RequestMethod.POST, BadInputTest::takesBody)) {
            var answer = as(userFor(path)).postRaw(path, body, "application/json");
            assertThat(answer.status())
                    .as("%s with %.60s: %.300s", path, body, answer.text())
                    .isBetween(400, 499);
            assertThat(answer.text()).as(path).doesNotContain("Exception", "\tat ", "kz.nrm", "SQL");
            assertThat(answer.json().get("type").asString()).as(path).startsWith("/problems/");
        }
    }

    @Test
    void ten_megabytes_are_too_much_at_every_door() {
        var body = "{\"note\": \"" + "x".repeat(10 << 20) + "\"}";
        for (var path : paths(RequestMethod.POST, BadInputTest::takesBody)) {
            var answer = as(userFor(path)).postRaw(path, body, "application/json");
            assertThat(answer.status()).as("%s: %.300s", path, answer.text()).isBetween(400, 499);
        }
    }

    @Test
    void strange_questions_are_refused_by_name() {
        for (var path : List.of(
                "/api/tasks?queue=elsewhere",
                "/api/tasks?urgency=soonish",
                "/api/tasks?region=99",
                "/api/tasks?agency=%00",
                "/api/tasks?page=-1",
                "/api/tasks?size=many",
                "/api/cases?size=0",
                "/api/deadlines?status=perhaps",
                "/api/deadlines?kind=%27",
                "/api/tasks/not-an-id")) {
            var answer = as("manager").get(path);
            assertThat(answer.status()).as("%s: %s", path, answer.text()).isBetween(400, 499);
            assertThat(answer.text()).as(path).doesNotContain("Exception");
        }
    }

    @Test
    void what_does_not_exist_is_not_found_everywhere() {
        as("manager").get("/api/cases/" + UNKNOWN_CASE).notFound();
        as("manager").get("/api/cases/whatever").notFound();
        as("manager").get("/api/cases/" + UNKNOWN_CASE + "/map").notFound();
        as("manager").get("/api/tasks/" + UUID.randomUUID()).notFound();
        as("manager").get("/api/nowhere").notFound();
        as("manager")
                .post("/api/cases/" + UNKNOWN_CASE + "/events", Map.of("type", "person-returned"))
                .notFound();
    }

    @Test
    void nobody_without_a_password_learns_anything() {
        for (var path : paths(RequestMethod.GET, door -> true)) {
            assertThat(anonymously(path)).as(path).isEqualTo(401);
        }
    }

    @Test
    void nothing_is_half_stored() {
        var before = counts();
        var referral = referral();
        referral.put("language", "xx1");
        assertThat(as("police").post("/api/referrals", referral).status()).isEqualTo(422);
        referral = referral();
        referral.putArray("suspectedForms").add("FORCED_LABOR");
        assertThat(as("police").post("/api/referrals", referral).status()).isBetween(400, 422);
        referral = referral();
        referral.withObject("person").put("iin", "850315300129");
        var answer = as("police").post("/api/referrals", referral);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("iin").doesNotContain("850315300129");
        assertThat(counts()).isEqualTo(before);
    }

    private Map<String, Object> counts() {
        return jdbc.queryForMap(
                "select (select count(*) from case_file) as cases, (select count(*) from sealed_record) as records, "
                        + "(select count(*) from ACT_HI_PROCINST) as instances, (select count(*) from deadline) as deadlines, "
                        + "(select count(*) from audit_entry) as audited");
    }

    private String userFor(String path) {
        return path.startsWith("/api/referrals")
                        || path.startsWith("/api/site-referrals")
                        || path.startsWith("/api/imports")
                ? "police"
                : path.startsWith("/api/inbound-returns") ? "consul" : "manager";
    }

    /** All paths of the JSON interface for this method, with identifiers of nothing that exists. */
    /** Some doors only ring a bell: whatever is sent along is not read. */
    private static boolean takesBody(HandlerMethod door) {
        return Arrays.stream(door.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                        || HttpServletRequest.class.isAssignableFrom(parameter.getParameterType()));
    }

    private TreeSet<String> paths(RequestMethod method, Predicate<HandlerMethod> which) {
        var found = new TreeSet<String>();
        doors.getHandlerMethods().forEach((door, handler) -> {
            if (door.getMethodsCondition().getMethods().contains(method) && which.test(handler)) {
                door.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .map(path -> path.replace("{reference}", UNKNOWN_CASE)
                                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString()))
                        .forEach(found::add);
            }
        });
        return found;
    }
}
