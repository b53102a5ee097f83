package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One page tells how a case stands and who acts now; its other pages tell where it is, what happened, and how it stood before. */
class CaseHubPagesTest extends Journey {

    @LocalServerPort
    private int port;

    private String reference = "";
    private Browser browser;

    @BeforeEach
    void aCase() {
        var referral = referral();
        referral.put("immediateDanger", true);
        reference = referredBy("inspector", referral);
        browser = new Browser(port).signIn("manager");
    }

    @Test
    void onePageSaysWhoActsNowAndHowFarEachStepIs() {
        accepted(reference);
        var page = page("");

        assertThat(page)
                .contains("Кто действует сейчас", "Решить, есть ли разумные основания", "Ещё не начато")
                .contains("Непосредственная опасность", "кем: Государственная инспекция труда")
                .contains("Кто работает вокруг дела", "Направило", "Ведёт дело")
                .contains("Пока нельзя начать: ")
                .contains("Почему эта дата?");
        assertThat(browser.links("/cases/" + reference + "/[a-z-]+"))
                .contains(
                        "/cases/" + reference + "/timeline",
                        "/cases/" + reference + "/map",
                        "/cases/" + reference + "/consents",
                        "/cases/" + reference + "/access-log",
                        "/cases/" + reference + "/my-file");
    }

    @Test
    void aStepThatWasTakenAndPutOffSaysSo() {
        var task = as("manager").taskId(reference, "Task_AcceptReferral");
        as("manager").post("/api/tasks/" + task + "/claim", Map.of()).ok();
        assertThat(page("")).contains("В работе");

        var later = almaty("2026-11-20T09:00").toString();
        as("manager")
                .post("/api/tasks/" + task + "/deferral", Map.of("until", later, "reason", "waits for an interpreter"))
                .ok();
        assertThat(page("")).contains("Посмотрели, чего-то не хватает; вернуться: пятница, 20 ноября 2026");
    }

    @Test
    void theMapTellsNowNextAndHowItStoodOnAnEarlierDay() {
        accepted(reference);
        timePassesUntil("2026-11-17T10:00");
        presumed(reference);

        var now = page("/map");
        assertThat(now)
                .contains("Чего дело ждёт", "Что может быть дальше", "Что пройдено", "Период восстановления")
                .contains("после шага «", "Срок: ")
                .contains("data-model=\"/cases/" + reference + "/map/", "type=\"date\"");
        assertThat(waiting(now)).doesNotContain("Решить, есть ли разумные основания");

        var before = page("/map?at=2026-11-16");
        assertThat(before).contains("Как было на конец дня: понедельник, 16 ноября 2026");
        assertThat(waiting(before)).contains("Решить, есть ли разумные основания");

        assertThat(browser.get("/cases/" + reference + "/map?at=yesterday").statusCode())
                .isEqualTo(422);
        assertThat(browser.page()).contains("href=\"#at\"", "value=\"yesterday\"", "<title>Ошибка: ");
    }

    @Test
    void theDrawingKnowsWhatComesNextAndWhenEachStepWas() {
        accepted(reference);
        browser.get("/cases/" + reference + "/map");
        var marks = browser.page().replaceFirst("(?s).*data-marks=\"([^\"]+)\".*", "$1");

        assertThat(browser.get(marks).body())
                .contains("\"waiting\":[", "\"next\":[\"", "\"steps\":[{\"activity\":\"", "\"now\":\"2026-11-16T");
    }

    @Test
    void theTimelineIsOneStreamWithFiltersInItsAddress() {
        accepted(reference);
        as("national").sees(reference);

        assertThat(page("/timeline"))
                .contains("Дело открыто", "Сделано</strong>: <span>Принять направление", "Начался срок", "Записано")
                .doesNotContain("Прочитано");
        assertThat(page("/timeline?show=ACCESS"))
                .contains("Прочитано</strong>: <span>Ход дела", "Координатор национального механизма")
                .doesNotContain("Начался срок", "Дело открыто");
        assertThat(page("/timeline?show=CLOCK&show=elsewhere"))
                .contains("Начался срок")
                .doesNotContain("Дело открыто");
    }

    @Test
    void whoOnlyReferredHasNoPageButTheStatus() {
        var inspector = new Browser(port).signIn("inspector");
        inspector.get("/cases/" + reference);

        assertThat(inspector.page())
                .contains("Первичная оценка проведена")
                .doesNotContain("/timeline", "/map", "/my-file");
        for (var page : List.of("timeline", "map", "my-file", "access-log")) {
            assertThat(inspector.get("/cases/" + reference + "/" + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    void thePoliceSideFindsNoPlacementOnTheMap() {
        accepted(reference);
        presumed(reference);
        movesIntoShelter(reference);

        assertThat(page("/map")).contains("Размещение в безопасном месте");
        assertThat(pageOf("police", "/map")).doesNotContain("Размещение в безопасном месте, ");
    }

    private static String waiting(String page) {
        return page.substring(page.indexOf("id=\"now\""), page.indexOf("id=\"passed\""));
    }

    private String page(String address) {
        assertThat(browser.get("/cases/" + reference + address).statusCode())
                .as(address)
                .isEqualTo(200);
        return browser.page();
    }

    private String pageOf(String user, String address) {
        return new Browser(port)
                .signIn(user)
                .get("/cases/" + reference + address)
                .body();
    }
}
