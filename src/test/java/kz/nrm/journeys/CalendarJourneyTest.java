package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.nrm.desk.Browser;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** The coordinators' tools of the legal clock, through the doors of the application. On a database of its own: the calendar changes. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:calendar-journey;DB_CLOSE_DELAY=-1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarJourneyTest extends Journey {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

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
    @Order(1)
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

    @Test
    void theFeedIsAnExportWithARowForEachReadingAndItsDoorTellsNoSecret() {
        var before = feedRows().size();
        var address = as("coordinator2")
                .post("/api/calendar-feed", Map.of())
                .created()
                .get("address")
                .asString();
        anonymously(address);
        as("coordinator2").delete("/api/calendar-feed");

        assertThat(feedRows().subList(before, feedRows().size()))
                .containsExactly(
                        "CalendarFeedOpened COORD-75 POST /api/calendar-feed",
                        "CalendarFeedExported COORD-75 GET /calendar/{secret}.ics",
                        "CalendarFeedClosed COORD-75 DELETE /api/calendar-feed");
    }

    private List<String> feedRows() {
        return database.queryForList(
                "select what || ' ' || agency || ' ' || door from audit_entry where stream = 'user:coordinator2'"
                        + " and what like 'CalendarFeed%' order by seq",
                String.class);
    }

    @Test
    void aChangeIsSeenWithWhatItMovesBeforeASecondOneDecides() {
        var reference = referredBy("social", referral());
        accepted(reference);
        presumed(reference);
        var author = new Browser(port).signIn("national");
        author.get("/calendar?year=2026");
        assertThat(author.page()).contains("Календарь", "суббота, 21 марта 2026", "Праздник");
        assertThat(author.get("/calendar?year=2099").statusCode()).isEqualTo(409);

        author.get("/calendar");
        var wrong = author.post(
                "/calendar/changes",
                Map.of("act", "some order", "reason", "kept as it is", "changedDay", "2026-12-17"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(author.page()).contains("href=\"#f-operation\"", "kept as it is", "2026-12-17");
        author.post(
                "/calendar/changes",
                Map.of(
                        "act", "some order",
                        "reason", "kept as it is",
                        "changedDay", "2026-12-16",
                        "operation", "HOLIDAY_ADDED",
                        "holiday", "NEW_DAY"));
        assertThat(author.page()).contains("href=\"#f-act\"", "href=\"#f-changedDay\"");

        var shown = author.post(
                "/calendar/changes",
                Map.of(
                        "act", "Order No. 8 of 3 November 2026",
                        "reason", "published on 4 November",
                        "changedDay", "2026-12-18",
                        "operation", "MOVED_TO_REST",
                        "secondDay", "2026-12-19",
                        "secondOperation", "MOVED_TO_WORK"));
        var address = shown.uri().getPath();
        assertThat(address).startsWith("/calendar/changes/");
        assertThat(author.page())
                .contains(
                        "Какие сроки сдвинутся", "становится выходным", "становится рабочим", "Это предложили вы сами")
                .doesNotContain(address + "/approval");
        assertThat(author.post(address + "/approval", Map.of()).statusCode()).isEqualTo(409);

        var second = new Browser(port).signIn("national2");
        second.get("/approvals");
        assertThat(second.links(address)).hasSize(1);
        second.get(address);
        assertThat(second.post(address + "/rejection", Map.of("reason", "no")).statusCode())
                .isEqualTo(422);
        second.post(address + "/rejection", Map.of("reason", "not published yet"));
        assertThat(second.page()).contains("Отклонено.", "not published yet").doesNotContain(address + "/approval");
        assertThat(new Browser(port).signIn("police").get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIfShowsWhatWouldMoveAndSavesNothing() {
        var reference = referredBy("social", referral());
        accepted(reference);
        presumed(reference);
        var due = dueOf(reference, "REFLECTION_PERIOD");
        var browser = new Browser(port).signIn("national");

        browser.get("/what-if?ask=suspension&from=2026-11-17T09:00");
        assertThat(browser.page()).contains("без срока до возобновления", reference, "value=\"2026-11-17T09:00\"");
        browser.get("/what-if?ask=day&changedDay=2026-12-18&operation=MOVED_TO_REST");
        assertThat(browser.page()).contains("Что будет");
        browser.get("/what-if?ask=rule&kindOfDeadline=REFLECTION_PERIOD&length=45&mode=CAL_DAYS&startDay=2026-12-01");
        assertThat(browser.page()).contains("остаётся по прежнему правилу", "по новому:");
        browser.get("/what-if?ask=away&agency=AKIMAT_SOC-75&awayFrom=2026-11-16T09:00&awayUntil=2027-03-01T09:00");
        assertThat(browser.page()).contains("истечёт, пока никого нет");
        assertThat(dueOf(reference, "REFLECTION_PERIOD")).isEqualTo(due);

        var wrong = browser.get("/what-if?ask=suspension&from=2026-11-17T09:00&until=2026-11-16T09:00");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-until\"", "value=\"2026-11-17T09:00\"");
        assertThat(browser.get("/what-if?ask=magic").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).signIn("police").get("/what-if").statusCode())
                .isEqualTo(404);
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
