package kz.nrm.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every look leaves its row, every denial too, and without a row nothing is shown. */
class ReadsTest extends Journey {

    private static final String UNKNOWN = "NRM-0000-0000-0000";
    private static final String CASE = "CaseRead";
    private static final String LIST = "ListRead";
    private static final String PAGE = "PageRead";
    private static final String DENIED = "Denied";

    /** What some doors must be asked with. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "/api/cases/{reference}/comparison", "?with=NRM-0000-0000-0000",
            "/api/cases/{reference}/preview", "?agency=NGO-75");

    /** What each door for readers leaves; a door that is not named here fails the test below. */
    private static final Map<String, String> DOORS = Map.ofEntries(
            entry("/api/cases", LIST),
            entry("/api/cases/{reference}", CASE),
            entry("/api/cases/{reference}/access", CASE),
            entry("/api/cases/{reference}/access-log", CASE),
            entry("/api/cases/{reference}/comparison", DENIED),
            entry("/api/cases/{reference}/attachments", CASE),
            entry("/api/cases/{reference}/attachments/{id}", DENIED),
            entry("/api/cases/{reference}/consents", CASE),
            entry("/api/cases/{reference}/contact", CASE),
            entry("/api/cases/{reference}/erasure", CASE),
            entry("/api/cases/{reference}/exclusions", DENIED),
            entry("/api/cases/{reference}/map", CASE),
            entry("/api/cases/{reference}/merges", CASE),
            entry("/api/cases/{reference}/plan-actions", CASE),
            entry("/api/cases/{reference}/shelter-readers", DENIED),
            entry("/api/cases/{reference}/preview", CASE),
            entry("/api/cases/{reference}/similar", CASE),
            entry("/api/consent-texts", PAGE),
            entry("/api/merges", LIST),
            entry("/api/recalls", LIST),
            entry("/api/referrals/{reference}", CASE),
            entry("/api/tasks", LIST),
            entry("/api/tasks/{id}", CASE),
            entry("/api/tasks/{id}/form", CASE),
            entry("/api/deadlines", LIST),
            entry("/api/deadlines/board", LIST),
            entry("/api/deadlines/{id}", CASE),
            entry("/api/deadlines/{id}/explanation", CASE),
            entry("/api/notices", LIST),
            entry("/api/agencies", DENIED),
            entry("/api/agencies/changes", DENIED),
            entry("/api/honeytokens", DENIED),
            entry("/api/exclusions", DENIED),
            entry("/api/exclusions/{id}", DENIED),
            entry("/api/users", DENIED),
            entry("/api/users/changes", DENIED),
            entry("/api/alerts", LIST),
            entry("/api/break-glass", LIST),
            entry("/api/notices/settings", PAGE),
            entry("/api/beds", PAGE),
            entry("/api/shelters", DENIED),
            entry("/api/calendar/years/{year}", PAGE),
            entry("/api/calendar/duties", PAGE),
            entry("/api/calendar/changes/{id}", DENIED),
            entry("/api/training/clock", PAGE));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    @Autowired
    private JdbcTemplate jdbc;

    private String reference = "";
    private long before;

    @BeforeEach
    void oneCase() {
        reference = referredBy("inspector", referral());
        forget();
    }

    @AfterEach
    void writableAgain() {
        jdbc.execute("alter table if exists audit_away rename to audit_entry");
    }

    @Test
    void who_opened_a_case_stands_in_its_stream() {
        as("manager").sees(reference);

        var row = only();
        assertThat(row)
                .containsEntry("stream", "case:" + reference)
                .containsEntry("reference", reference)
                .containsEntry("what", CASE)
                .containsEntry("result", "SHOWN")
                .containsEntry("acted_by", "manager")
                .containsEntry("door", "GET /api/cases/{reference}")
                .containsEntry("purpose", "HELP");
        assertThat(String.valueOf(row.get("roles"))).contains("CASE_MANAGER");
        assertThat(String.valueOf(row.get("compartments"))).contains("STATUS", "IDENTITY");
        assertThat(row.get("agency")).isNotNull();
        assertThat(row.get("request")).isNotNull();
    }

    @Test
    void a_list_stands_in_the_stream_of_its_reader_with_its_length() {
        var shown = as("manager").get("/api/tasks").ok().get("tasks").size();

        assertThat(only())
                .containsEntry("stream", "user:manager")
                .containsEntry("what", LIST)
                .containsEntry("cases", shown);
    }

    @Test
    void what_it_was_for_follows_from_the_door_and_the_role() {
        as("manager").get("/api/deadlines").ok();
        assertThat(only()).containsEntry("purpose", "COORDINATE");
        forget();

        as("coordinator").get("/api/cases/" + reference + "/access-log").ok();
        assertThat(only()).containsEntry("purpose", "OVERSEE");
    }

    @Test
    void a_task_names_the_case_it_opened_and_itself() {
        var task = as("manager").taskId(reference, "Task_AcceptReferral");
        forget();

        as("manager").get("/api/tasks/" + task + "/form").ok();

        assertThat(only()).containsEntry("stream", "case:" + reference).containsEntry("why", "task " + task);
    }

    @Test
    void a_hidden_case_and_one_that_does_not_exist_leave_the_same() {
        as("health").get("/api/cases/" + reference).notFound();
        var hidden = only();
        forget();
        as("health").get("/api/cases/" + UNKNOWN).notFound();
        var unknown = only();

        assertThat(hidden).containsEntry("reference", reference);
        assertThat(unknown).containsEntry("reference", UNKNOWN);
        assertThat(List.of(hidden, unknown))
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("stream", "user:health")
                        .containsEntry("what", DENIED)
                        .containsEntry("result", DENIED.toUpperCase(Locale.ROOT)));
    }

    @Test
    void an_attempt_to_change_what_is_not_open_is_written_down() {
        as("health").reports(reference, "person-returned", Map.of()).notFound();

        assertThat(only()).containsEntry("what", DENIED).containsEntry("door", "POST /api/cases/{reference}/events");
    }

    @Test
    void without_a_row_nothing_is_shown_and_nothing_happens() {
        var task = as("manager").taskId(reference, "Task_AcceptReferral");
        jdbc.execute("alter table audit_entry rename to audit_away");

        for (var path : List.of(
                "/api/cases", "/api/cases/" + reference, "/api/cases/" + reference + "/map", "/api/tasks/" + task)) {
            var answer = as("manager").get(path);
            assertThat(answer.status()).as(path).isEqualTo(503);
            assertThat(answer.json().get("type").asString()).isEqualTo("/problems/http-503");
            assertThat(answer.text().replace(path, "")).doesNotContain(reference, "shelter", "SQL");
        }
        assertThat(as("health").get("/api/cases/" + UNKNOWN).status()).isEqualTo(503);
        assertThat(as("manager").post("/api/tasks/" + task + "/claim", Map.of()).status())
                .isEqualTo(503);

        jdbc.execute("alter table audit_away rename to audit_entry");
        assertThat(as("manager").get("/api/tasks/" + task).ok().get("task").has("claimedBy"))
                .isFalse();
    }

    @Test
    void who_manages_or_coordinates_a_case_learns_who_has_seen_it() {
        as("national").sees(reference);
        as("health").get("/api/cases/" + reference).notFound();
        forget();

        var looks = as("manager")
                .get("/api/cases/" + reference + "/access-log?size=2")
                .ok();
        assertThat(only()).containsEntry("what", CASE).containsEntry("door", "GET /api/cases/{reference}/access-log");

        assertThat(looks.get("looks")
                        .valueStream()
                        .map(look -> look.get("user").asString() + " "
                                + look.get("what").asString()))
                .containsExactlyInAnyOrder("health " + DENIED, "national " + CASE);
        for (var asker : List.of("coordinator", "national", "auditor")) {
            assertThat(as(asker)
                            .get("/api/cases/" + reference + "/access-log")
                            .ok()
                            .get("total")
                            .asInt())
                    .isGreaterThan(2);
        }
        for (var stranger : List.of("inspector", "health", "coordinator79", "police", "admin")) {
            as(stranger).get("/api/cases/" + reference + "/access-log").notFound();
        }
    }

    @Test
    void the_question_who_has_seen_it_can_be_narrowed() {
        as("manager").sees(reference);
        var log = "/api/cases/" + reference + "/access-log";

        var identity = as("manager").get(log + "?compartment=IDENTITY").ok();
        assertThat(identity.get("total").asInt()).isPositive();
        assertThat(identity.get("looks"))
                .allSatisfy(
                        look -> assertThat(look.get("compartments").toString()).contains("IDENTITY"));
        assertThat(as("manager")
                        .get(log + "?compartment=MEDICAL")
                        .ok()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(as("manager")
                        .get(log + "?to=2026-01-01T00:00:00Z")
                        .ok()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(as("manager").get(log + "?compartment=EVERYTHING").status()).isEqualTo(400);
        assertThat(as("manager").get(log + "?from=yesterday").status()).isEqualTo(400);
        assertThat(as("manager")
                        .get(log + "?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                        .text())
                .contains("NotLater");
    }

    @Test
    void every_door_for_readers_leaves_a_row() {
        var manager = as("manager");
        var ids = new HashMap<String, String>();
        ids.put("tasks", manager.taskId(reference, "Task_AcceptReferral"));
        ids.put("deadlines", deadline());
        ids.put("cases", UUID.randomUUID().toString());
        ids.put("changes", UUID.randomUUID().toString());
        ids.put("exclusions", UUID.randomUUID().toString());
        var left = new TreeMap<String, String>();
        for (var pattern : readingDoors()) {
            forget();
            manager.get(address(pattern, ids));
            left.put(
                    pattern,
                    String.join(
                            ", ",
                            rows().stream()
                                    .map(row -> String.valueOf(row.get("what")))
                                    // of whoever is denied at so many doors
                                    .filter(what -> !what.equals("MassDenial"))
                                    .toList()));
        }
        assertThat(left).isEqualTo(new TreeMap<>(DOORS));
    }

    private List<String> readingDoors() {
        return doors.getHandlerMethods().keySet().stream()
                .filter(door -> door.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(door -> door.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/"))
                .distinct()
                .sorted()
                .toList();
    }

    private String address(String pattern, Map<String, String> ids) {
        var collection = pattern.replaceAll("^/api/(?:calendar/)?([a-z-]+).*", "$1");
        return pattern.replace("{reference}", reference)
                        .replace("{year}", "2026")
                        .replace("{id}", ids.getOrDefault(collection, ""))
                + QUESTIONS.getOrDefault(pattern, "");
    }

    private String deadline() {
        var found = as("manager").get("/api/deadlines?reference=" + reference).ok();
        return found.get("items").get(0).get("id").asString();
    }

    private void forget() {
        before = count();
    }

    private long count() {
        return jdbc.queryForObject("select count(*) from audit_entry", Long.class);
    }

    private Map<String, Object> only() {
        assertThat(rows()).hasSize(1);
        return rows().get(0);
    }

    /** Rows since then, in the order they were written. */
    private List<Map<String, Object>> rows() {
        return jdbc.queryForList(
                "select * from audit_entry order by written_at desc, seq desc limit ?", count() - before);
    }
}
