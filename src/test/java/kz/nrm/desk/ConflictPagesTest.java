package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody else was faster while a form was open: the page says what happened, and nothing that was entered is lost. */
class ConflictPagesTest extends Journey {

    private static final String NEEDS = "Task_AssessNeeds";

    @LocalServerPort
    private int port;

    private Browser browser;
    private String reference = "";
    private String task = "";

    @BeforeEach
    void aTaskIsOpenOnTheScreenOfASocialWorker() {
        reference = referredBy("inspector", referral());
        accepted(reference);
        presumed(reference);
        as("manager").does(reference, "Task_AssessFirstRisk");
        task = "/tasks/" + as("social").taskId(reference, NEEDS);
        browser = new Browser(port).signIn("social");
        browser.get(task);
    }

    @Test
    void aColleagueHasFinishedTheTask() {
        as("social2").does(reference, NEEDS);

        assertThat(browser.post(task, answers()).statusCode()).isEqualTo(409);

        assertThat(browser.page())
                .contains("эту задачу завершил другой сотрудник: Second social worker (demo)")
                .contains("Ничего из введённого не записано", "typed &lt;b&gt;before&lt;/b&gt;")
                .doesNotContain("<textarea", "action=\"" + task + "\"");
    }

    @Test
    void theSameFormWasSentTwice() {
        as("social").does(reference, NEEDS);

        assertThat(browser.post(task, answers()).statusCode()).isEqualTo(409);

        assertThat(browser.page()).contains("Вы уже завершили эту задачу: понедельник, 16 ноября 2026 г., 14:20");
    }

    @Test
    void aColleagueHasTakenTheTask() {
        var colleague = new Browser(port).signIn("social2");
        colleague.get(task);
        colleague.post(task + "/claim", Map.of());

        assertThat(browser.post(task, answers()).statusCode()).isEqualTo(422);
        assertThat(browser.page())
                .contains("данные изменились", "Second social worker (demo)", "typed &lt;b&gt;before&lt;/b&gt;");

        assertThat(browser.post(task, answers()).statusCode()).isEqualTo(422);
        assertThat(browser.page()).contains("Эту задачу уже взял другой сотрудник", "typed &lt;b&gt;before&lt;/b&gt;");

        browser.get(task);
        assertThat(browser.page())
                .contains("Эту задачу взял другой сотрудник: Second social worker (demo)")
                .doesNotContain("<textarea");
    }

    @Test
    void aTaskThatIsDoneCannotBePutOff() {
        browser.get(task + "/deferral");
        as("social2").does(reference, NEEDS);

        var answer = browser.post(
                task + "/deferral", Map.of("until", "2026-11-30T10:00", "reason", "the interpreter is away"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(browser.page()).contains("завершил другой сотрудник", "the interpreter is away", "2026-11-30T10:00");
        assertThat(browser.get(task + "/deferral").uri()).hasPath(task);
    }

    @Test
    void aReportThatWasSentIsNotChangedByGoingBack() {
        var report = "/cases/" + reference + "/events/threat-reported";
        browser = new Browser(port).signIn("manager");
        browser.get(report);
        var form = browser.page();
        browser.get("/cases");
        browser.post(report, threat("called at night", key(form)));
        assertThat(browser.page()).contains("Записано: ");

        browser.get("/cases");
        var answer = browser.post(report, threat("came to the door", key(form)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page())
                .contains("Эта форма уже была отправлена с другими ответами", "came to the door")
                .doesNotContain(key(form));
        var fresh = key(browser.page());
        browser.get("/cases");
        browser.post(report, threat("came to the door", fresh));
        assertThat(browser.page()).contains("Записано: ");
    }

    private static Map<String, Object> answers() {
        return Map.of("personsWishes", "typed <b>before</b>");
    }

    private static Map<String, Object> threat(String what, String key) {
        return Map.of("placeKnown", "false", "immediateDanger", "false", "threat", what, "_key", key);
    }

    private static String key(String page) {
        return page.replaceFirst("(?s).*name=\"_key\" value=\"([^\"]+)\".*", "$1");
    }
}
