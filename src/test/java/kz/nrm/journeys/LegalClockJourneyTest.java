package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A man's reflection period is suspended while there is no interpreter, runs again with the days that were left, and ends when its ledger
 * says, not when the first date passes. Whoever asks why reads every step.
 */
class LegalClockJourneyTest extends Journey {

    private String man;

    @Test
    void a_period_is_suspended_runs_again_and_every_date_is_explained() {
        itIs("2026-11-16T14:20");
        man = referredBy("inspector", referral());
        accepted(man);
        presumed(man);
        theDateIsExplainedInThreeLanguages();
        onlyACoordinatorSuspendsAndOnlyForAListedReason();
        thePeriodDoesNotEndWhileItIsSuspended();
        itRunsAgainWithTheDaysThatWereLeft();
        itEndsWithItsNewLastDayAndNotBefore();
    }

    private void theDateIsExplainedInThreeLanguages() {
        var explained = as("coordinator")
                .get("/api/deadlines/" + period() + "/explanation")
                .ok();
        assertThat(explained.get("dueAt").asString()).isEqualTo("2026-12-17T19:00:00Z");
        assertThat(explained.get("ledger")).hasSize(1);
        assertThat(whats(explained.get("ledger").get(0)))
                .containsExactly("STARTED", "NOT_COUNTED", "COUNTED", "PASSED_OVER", "MOVED_FORWARD", "ENDS");

        assertThat(text("en"))
                .contains("Recovery and reflection period", "Convention 197", "Monday, 16 November 2026 at 14:20")
                .contains("The day of the start is not counted.", "Counted: 30 calendar days.")
                .contains("Wednesday, 16 December 2026 is not a working day (holiday: Independence Day).")
                .contains("It ends on Thursday, 17 December 2026 at 24:00.");
        assertThat(text("ru"))
                .contains("Отсчитано: 30 календарных дней.", "праздник: День Независимости", "17 декабря 2026")
                .contains("Срок защищает человека");
        assertThat(text("kk")).contains("30 күнтізбелік күн", "Тәуелсіздік күні", "Мерзім адамды қорғайды");
    }

    private void onlyACoordinatorSuspendsAndOnlyForAListedReason() {
        itIs("2026-11-26T10:00");
        var door = "/api/deadlines/" + period() + "/suspension";
        assertThat(as("police").post(door, Map.of("reason", "MEDICAL")).status())
                .isEqualTo(404);
        assertThat(as("coordinator").post(door, Map.of("reason", "WE_ARE_BUSY")).status())
                .isEqualTo(400);
        var suspended = as("coordinator")
                .post(door, Map.of("reason", "WAITING_FOR_INTERPRETER"))
                .ok();

        assertThat(suspended.get("status").asString()).isEqualTo("PAUSED");
        assertThat(as("coordinator").post(door, Map.of("reason", "MEDICAL")).status())
                .isEqualTo(409);
    }

    private void thePeriodDoesNotEndWhileItIsSuspended() {
        timePassesUntil("2026-12-28T09:00");

        assertThat(stateOf(man)).isEqualTo("REFLECTION");
        assertThat(text("en")).contains("Suspended since Thursday, 26 November 2026, 10:00.");
    }

    private void itRunsAgainWithTheDaysThatWereLeft() {
        var id = deadline("PAUSED").get("id").asString();
        var resumed = as("coordinator")
                .post("/api/deadlines/" + id + "/resumption", Map.of())
                .ok();

        assertThat(resumed.get("dueAt").asString())
                .as("21 days were left on 26 November; the 18th of January is a Monday")
                .isEqualTo("2027-01-18T19:00:00Z");
        assertThat(text("en"))
                .contains("2. Suspended (waiting for an interpreter)")
                .contains("3. Resumed, from Thursday, 17 December 2026, 24:00 to Monday, 18 January 2027, 24:00")
                .contains("Counted: 21 calendar days.", "On the way: ", "(holiday: Orthodox Christmas)")
                .contains("Suspended in all: 31 calendar days");
    }

    private void itEndsWithItsNewLastDayAndNotBefore() {
        timePassesUntil("2027-01-18T23:59:59");
        assertThat(stateOf(man)).isEqualTo("REFLECTION");
        timePassesUntil("2027-01-19T00:00");
        assertThat(stateOf(man)).isEqualTo("POST_REFLECTION");
    }

    private String text(String language) {
        var id = deadlines().get(0).get("id").asString();
        return as("coordinator").text("/api/deadlines/" + id + "/explanation", language);
    }

    private String period() {
        return deadlines().get(0).get("id").asString();
    }

    private JsonNode deadline(String status) {
        return StreamSupport.stream(deadlines().spliterator(), false)
                .filter(one -> one.get("status").asString().equals(status))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode deadlines() {
        return national()
                .get("/api/deadlines?kind=REFLECTION_PERIOD&reference=" + man)
                .ok()
                .get("items");
    }

    private static List<String> whats(JsonNode line) {
        return StreamSupport.stream(line.get("steps").spliterator(), false)
                .map(step -> step.get("what").asString())
                .toList();
    }
}
