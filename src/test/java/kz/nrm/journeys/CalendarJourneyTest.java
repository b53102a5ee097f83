package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The coordinators' tools of the legal clock, through the doors of the application. On a database of its own: the calendar changes. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:calendar-journey;DB_CLOSE_DELAY=-1")
class CalendarJourneyTest extends Journey {

    private static final Map<String, Object> HOLIDAY = Map.of(
            "year",
            2026,
            "act",
            "Order No. 7 of 2 November 2026",
            "reason",
            "published on 3 November",
            "days",
            List.of(Map.of(
                    "date",
                    "2026-12-17",
                    "operation",
                    "HOLIDAY_ADDED",
                    "holiday",
                    "INDEPENDENCE_DAY",
                    "transferred",
                    false)));

    @Test
    void theBoardTheCalendarAndTheFeed() throws InterruptedException {
        var reference = referredBy("social", referral());
        var board = national().get("/api/deadlines/board").ok();
        assertThat(board.get("silentReferrals").get("count").asInt()).isEqualTo(1);
        assertThat(board.get("untouchedTasks").get("count").asInt()).isZero();

        hoursPass(50);
        board = national().get("/api/deadlines/board").ok();
        assertThat(board.get("overdue").get("count").asInt()).isPositive();
        assertThat(board.get("untouchedTasks").get("count").asInt()).isPositive();
        itIs("2026-11-16T14:20");

        as("coordinator").does(reference, "Task_AcceptReferral");
        presumed(reference);
        assertThat(dueOf(reference, "REFLECTION_PERIOD")).isEqualTo("2026-12-18T00:00");
        theCalendarChanges();
        assertThat(dueOf(reference, "REFLECTION_PERIOD")).isEqualTo("2026-12-19T00:00");

        var address = national()
                .post("/api/calendar-feed", Map.of())
                .created()
                .get("address")
                .asString();
        assertThat(anonymously(address)).isEqualTo(200);
        national().post("/api/calendar-feed", Map.of()).created();
        assertThat(anonymously(address)).isEqualTo(404);
        assertThat(anonymously("/calendar/unknown.ics")).isEqualTo(404);

        var whatIf = national()
                .post("/api/deadlines/what-if", Map.of("suspension", Map.of("from", hoursAgo(0))))
                .ok();
        assertThat(whatIf.get("saved").asBoolean()).isFalse();
        assertThat(whatIf.get("counts").get("STANDS_STILL").asInt()).isPositive();
    }

    private void theCalendarChanges() throws InterruptedException {
        var change = national()
                .post("/api/calendar/changes", HOLIDAY)
                .created()
                .get("id")
                .asString();
        var preview = national().get("/api/calendar/changes/" + change).ok().get("preview");
        assertThat(preview.get("later").asInt()).isPositive();
        assertThat(national()
                        .post("/api/calendar/changes/" + change + "/approval", Map.of())
                        .status())
                .isEqualTo(409);
        as("national2")
                .post("/api/calendar/changes/" + change + "/approval", Map.of())
                .ok();
        itIs("2026-11-16T14:21");
        for (var tries = 0; tries < 60 && !applied(change); tries++) {
            Thread.sleep(Duration.ofMillis(500).toMillis());
        }
        assertThat(applied(change)).isTrue();
        assertThat(national()
                        .get("/api/calendar/years/2026")
                        .ok()
                        .get("edition")
                        .asString())
                .endsWith("+1");
        assertThat(national().get("/api/calendar/years/2099").status()).isEqualTo(409);
    }

    private boolean applied(String change) {
        return national()
                .get("/api/calendar/changes/" + change)
                .ok()
                .get("change")
                .get("state")
                .asString()
                .equals("APPLIED");
    }
}
