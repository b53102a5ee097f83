package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Those who help never learn whether the person cooperates: no deadline, task, step, flag or panel tells them. */
class CooperationBlindJourneyTest extends Story {

    private static final List<String> HELPERS =
            List.of("social2", "shelter", "health", "guardian", "return", "migration", "inspector");
    private static final List<String> KINDS = List.of(
            "COOPERATION_DECISION",
            "COOPERATION_ASKED_AGAIN",
            "REGISTER_CONFIRMATION",
            "REGISTER_SILENT",
            "VICTIM_RECOGNITION",
            "RECOGNITION_SILENT",
            "PROTECTION_MEASURE",
            "COMPENSATION_FILED",
            "INVESTIGATION_TERM");
    private static final List<String> PANELS = List.of("cooperation", "interviews", "investigation");

    @Test
    void no_helper_sees_anything_of_the_criminal_track_whatever_the_person_answers() {
        itIs("2026-11-16T14:20");
        var person = referredBy("inspector", referral());
        isPresumed(person);
        movesInto("Bulak", person);
        planIsAgreed(person);
        assertBlind(person);

        done(person, "Task_HoldInformationTalk");
        assertBlind(person);
        hoursPass(50);
        theirOwnOfficeOwesTheAnswer(person);
        assertBlind(person);
        done(person, "Task_RecordCooperationDecision", Map.of("cooperation", "LATER", "askAgainOn", "2026-11-20"));
        assertThat(deadlinesOf(person, "COOPERATION_ASKED_AGAIN")).isNotEmpty();
        assertBlind(person);

        timePassesUntil("2026-11-20T09:00");
        done(person, "Task_RecordCooperationDecision", Map.of("cooperation", "YES"));
        hoursPass(1);
        statementIsTaken(person);
        assertThat(deadlinesOf(person, "INVESTIGATION_TERM"))
                .as("there is something to hide")
                .isNotEmpty();
        assertThat(as("manager").sees(person).at("/details/flags").valueStream().map(JsonNode::asString))
                .contains("COOPERATING");
        assertBlind(person);
    }

    /** The case manager and a social worker of one office: what it owes is the same, and one of them sees less of it. */
    private void theirOwnOfficeOwesTheAnswer(String person) {
        var decision = national()
                .get("/api/deadlines?reference=" + person + "&kind=COOPERATION_DECISION")
                .ok()
                .at("/items/0/id")
                .asString();
        assertThat(as("manager").get("/api/deadlines/" + decision).status()).isEqualTo(200);
        assertThat(feedOf("manager")).contains(decision);
        assertThat(total("manager", person)).isGreaterThan(total("social2", person));
        assertThat(untouched("manager")).isGreaterThan(untouched("social2"));
    }

    private long total(String user, String person) {
        return as(user).get("/api/deadlines?reference=" + person)
                .ok()
                .get("total")
                .asLong();
    }

    private long untouched(String user) {
        return as(user).get("/api/deadlines/board")
                .ok()
                .at("/untouchedTasks/count")
                .asLong();
    }

    private String feedOf(String user) {
        var address = as(user).post("/api/calendar-feed", Map.of())
                .created()
                .get("address")
                .asString();
        return as(user).get(address).text();
    }

    private void statementIsTaken(String person) {
        hoursPass(1);
        var end = now();
        done(
                person,
                "Task_TakeStatement",
                Map.of(
                        "startAt",
                        end.minus(Duration.ofMinutes(50)).toString(),
                        "endAt",
                        end.toString(),
                        "breakMinutes",
                        10,
                        "reasonOutsideLimits",
                        "The person wished to speak today."));
        hoursPass(1);
    }

    private void assertBlind(String person) {
        var hidden = national()
                .sees(person)
                .get("tasks")
                .valueStream()
                .filter(task -> task.get("process").asString().equals("investigation-cooperation"))
                .map(task -> task.get("id").asString())
                .toList();
        assertThat(hidden).isNotEmpty();
        var ends = national()
                .get("/api/deadlines?size=200&reference=" + person)
                .ok()
                .get("items")
                .valueStream()
                .filter(row -> KINDS.contains(row.get("kind").asString()))
                .map(row -> row.get("id").asString())
                .toList();
        for (var helper : HELPERS) {
            deadlines(helper, person);
            board(helper, hidden);
            noWayAround(helper, ends);
            hidden.forEach(task -> as(helper).get("/api/tasks/" + task).notFound());
            var page = as(helper).get("/api/cases/" + person);
            if (page.status() == 200) {
                caseOf(helper, page.json());
                tracks(helper, person);
            }
        }
    }

    private void deadlines(String helper, String person) {
        var rows = as(helper)
                .get("/api/deadlines?size=200&reference=" + person)
                .ok()
                .get("items");
        assertThat(textsOf(rows, "kind")).as(helper).doesNotContainAnyElementsOf(KINDS);
        for (var kind : KINDS) {
            var asked = as(helper)
                    .get("/api/deadlines?reference=" + person + "&kind=" + kind)
                    .ok();
            assertThat(asked.get("items").size())
                    .as(helper + " asks for " + kind)
                    .isZero();
        }
    }

    private void board(String helper, List<String> hidden) {
        var board = as(helper).get("/api/deadlines/board").ok();
        assertThat(textsOf(board.get("byKind"), "name")).as(helper).doesNotContainAnyElementsOf(KINDS);
        assertThat(textsOf(board.at("/untouchedTasks/first"), "id")).as(helper).doesNotContainAnyElementsOf(hidden);
    }

    /** Neither by id, nor in a calendar, nor by asking what would be. */
    private void noWayAround(String helper, List<String> ends) {
        for (var end : ends) {
            for (var door : List.of("/api/deadlines/%s", "/api/deadlines/%s/explanation")) {
                assertThat(as(helper).get(door.formatted(end)).status())
                        .as(helper + " at " + door)
                        .isEqualTo(404);
            }
        }
        var feed = feedOf(helper);
        assertThat(ends.stream().filter(feed::contains)).as(helper).isEmpty();
        var shorter = Map.of("kind", "COMPENSATION_FILED", "length", "5 CAL_DAYS", "from", "2026-11-16");
        as(helper).post("/api/deadlines/what-if", Map.of("rule", shorter)).refused("NOT_YOUR_ROLE");
    }

    private static void caseOf(String helper, JsonNode page) {
        assertThat(page.get("details").get("flags").valueStream().map(JsonNode::asString))
                .as(helper)
                .doesNotContain("COOPERATING");
        assertThat(textsOf(page.get("tasks"), "process")).as(helper).doesNotContain("investigation-cooperation");
        assertThat(textsOf(page.get("panels"), "id")).as(helper).doesNotContainAnyElementsOf(PANELS);
    }

    private void tracks(String helper, String person) {
        var tracks = as(helper).get("/api/cases/" + person + "/map").ok();
        assertThat(tracks.valueStream()
                        .map(track -> track.get("process").toString())
                        .filter(process -> process.contains("investigation-cooperation")))
                .as(helper)
                .isEmpty();
    }
}
