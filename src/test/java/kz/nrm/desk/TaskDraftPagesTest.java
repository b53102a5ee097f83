package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever goes wrong while a task form is filled in, what was typed is there again: for who typed it, and nobody else. */
class TaskDraftPagesTest extends Journey {

    private static final String NEEDS = "Task_AssessNeeds";
    private static final String TYPED = "wants to learn <i>tailoring</i>";
    private static final String SHOWN = "wants to learn &lt;i&gt;tailoring&lt;/i&gt;";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

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
    void theSessionEndsBeforeTheFormIsSent() {
        change("delete from user_session where principal_name = 'social'");

        var answer = browser.post(task + "?_from=queue%3Dmine", answers());

        assertThat(answer.uri()).hasPath("/sign-in");
        assertThat(browser.page()).contains("введённое не потеряно").doesNotContain(SHOWN);
        browser.post("/sign-in", Map.of("username", "social", "password", "training-2026"));
        assertThat(browser.page()).contains(SHOWN, "Вы ввели это и не отправили", "href=\"/?queue=mine#t-");
        var row = database.queryForMap("select sealed, compartment from sealed_task_draft where task = ?", id());
        assertThat(row.get("sealed").toString()).doesNotContain("tailoring").hasSizeGreaterThan(60);
    }

    @Test
    void anExpiredFormTokenLosesNothing() {
        var page = browser.page();
        var pass = page.replaceFirst("(?s).*name=\"_pass\" value=\"([^\"]+)\".*", "$1");

        browser.postRaw(task, "_csrf=old&_pass=" + pass + "&personsWishes=learn+tailoring");

        assertThat(browser.page()).contains("learn tailoring", "Вы ввели это и не отправили");
    }

    @Test
    void aPassOfAnotherFormKeepsNothing() {
        var pass = browser.page().replaceFirst("(?s).*name=\"_pass\" value=\"([^\"]+)\".*", "$1");

        var forged = new Browser(port);
        forged.postRaw("/tasks/" + UUID.randomUUID(), "_pass=" + pass + "&personsWishes=x");
        forged.postRaw(task, "_pass=" + pass.replace("social", "social2") + "&personsWishes=x");
        forged.postRaw(task, "personsWishes=x");

        assertThat(drafts()).isZero();
    }

    @Test
    void aFaultKeepsWhatWasTypedUntilTheTaskIsDone() {
        assertThat(browser.post(task, Map.of("personsWishes", TYPED, "needs", "NOT_THERE"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.page()).contains(SHOWN);
        assertThat(drafts()).isOne();

        var colleague = new Browser(port).signIn("social2");
        colleague.get(task);
        assertThat(colleague.page()).contains("name=\"personsWishes\"").doesNotContain("tailoring");

        browser.get("/");
        browser.get(task);
        assertThat(browser.page()).contains(SHOWN, "Вы ввели это и не отправили");
        as("social").does(reference, NEEDS);
        assertThat(drafts()).isZero();
    }

    @Test
    void aFormIsKeptForLaterAndEmptied() {
        browser.post(task + "/draft", answers());
        assertThat(browser.page()).contains("Введённое сохранено, задача не закончена", SHOWN);

        browser.post(task + "/draft/removal", Map.of());
        assertThat(browser.page()).doesNotContain("tailoring", "Вы ввели это и не отправили");
        assertThat(drafts()).isZero();
        browser.post(task + "/draft", Map.of());
        assertThat(browser.page()).contains("Сохранять нечего");
    }

    @Test
    void aConflictSaysWhoChangedWhatAndWhen() {
        var colleague = new Browser(port).signIn("social2");
        colleague.get(task);
        colleague.post(task + "/claim", Map.of());
        colleague.post(task + "/release", Map.of());

        assertThat(browser.post(task, answers()).statusCode()).isEqualTo(422);

        assertThat(browser.page())
                .contains(
                        "Что изменилось, пока страница была открыта",
                        "Задачу взяли: Second social worker (demo), понедельник, 16 ноября 2026 г., 14:20",
                        "Задачу вернули в очередь: Second social worker (demo)",
                        SHOWN);
    }

    @Test
    void theBackButtonAfterTheTaskWasDoneEndsWell() {
        as("social").does(reference, NEEDS);

        assertThat(browser.get(task).statusCode()).isEqualTo(200);
        assertThat(browser.page()).doesNotContain("<textarea").contains("Завершена");
    }

    private Map<String, Object> answers() {
        return Map.of("personsWishes", TYPED);
    }

    private UUID id() {
        return UUID.fromString(task.substring("/tasks/".length()));
    }

    private int drafts() {
        return database.queryForObject("select count(*) from sealed_task_draft where task = ?", Integer.class, id());
    }
}
