package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page asks and shows is understood without knowing a code, and every button says what follows. */
class PlainWordsPagesTest extends Journey {

    @LocalServerPort
    private int port;

    private Browser browser() {
        return new Browser(port);
    }

    @Test
    void aLanguageIsChosenAndNotSpelledAsACode() {
        var reference = referredBy("inspector", referral());
        accepted(reference);
        presumed(reference);
        var browser = browser().signIn("manager");

        browser.get("/tasks/" + as("manager").taskId(reference, "Task_ExplainPeriod"));

        assertThat(browser.page())
                .containsPattern("<select[^>]* name=\"language\"")
                .contains("<option value=\"uzb\">узбекский</option>");
        var draft = new IntakeWalk(browser).begin("POLICE").draft();
        browser.get(draft + "/language");
        assertThat(browser.page()).contains("<option value=\"uzb\">узбекский</option>");
    }

    @Test
    void aButtonSaysWhatFollows() {
        var reference = referredBy("inspector", referral());
        var browser = browser().signIn("manager");

        browser.get("/tasks/" + as("manager").taskId(reference, "Task_AcceptReferral"));
        assertThat(browser.page()).contains("закрывает задачу и ведёт дело дальше", "коллеги видят");
        browser.get("/cases/" + reference + "/events/person-missing");
        assertThat(browser.page()).contains("получат задачи");
    }

    @Test
    void aPageWithErrorsSaysSoInItsTitleAndBeginsWithThem() {
        var browser = browser().signIn("inspector");
        var walk = new IntakeWalk(browser).begin("POLICE");
        browser.get(walk.draft() + "/reporter");
        assertThat(browser.page()).contains("<title>Направления – НМП</title>", "value=\"Labour inspector (demo)\"");

        browser.get(walk.draft() + "/signs");
        browser.post(walk.draft() + "/signs", Map.of("sign.D4_01", ""));

        assertThat(browser.page())
                .contains("<title>Ошибка: Направления – НМП</title>", "autofocus")
                .contains("href=\"#f-signs\">Признаки: ", "id=\"f-signs\"");
    }

    @Test
    void rulesAreSaidToPeopleAndNotToPrograms() {
        var browser = browser().signIn("inspector");
        var walk = new IntakeWalk(browser).begin("POLICE");
        for (var wrong : Map.of(
                        "papers/dependants", "Напишите число цифрами.",
                        "place/encounterAt", "Укажите день и время, например 2026-11-21T14:30.",
                        "person/birthDate", "Укажите день, например 2026-11-21.",
                        "form/mainForm", "Выберите один из ответов.")
                .entrySet()) {
            var at = wrong.getKey().split("/");
            walk.answer(at[0], Map.of(at[1], "neither"));
            assertThat(browser.page())
                    .contains("href=\"#f-" + at[1] + "\"", wrong.getValue())
                    .doesNotContain("JSON", "FORCED_LABOUR,");
        }
    }

    @Test
    void onlyGroupsWithAMarkedSignStandOpen() {
        var browser = browser().signIn("inspector");
        var walk = new IntakeWalk(browser).begin("POLICE");
        browser.get(walk.draft() + "/signs");
        assertThat(browser.page()).contains("Эксплуатация (").doesNotContainPattern("<details[^>]* open");

        walk.answer("signs", Map.of("do", "meter", "sign.D4_04", "SEEN"));

        assertThat(browser.page())
                .containsPattern("<details class=\"group\" open=\"open\">\\s*<summary>Эксплуатация \\(")
                .doesNotContainPattern("<details class=\"group\" open=\"open\">\\s*<summary>Обманная");
    }

    @Test
    void aDeadlineLeadsToTheTaskItBelongsTo() {
        var reference = referredBy("inspector", referral());
        var task = "/tasks/" + as("manager").taskId(reference, "Task_AcceptReferral");
        var browser = browser().signIn("manager");

        assertThat(runningDeadlines(browser, task)).hasSize(1);
        assertThat(browser.page()).contains(">Принять направление</a>", "Норматив НМП D04 (по умолчанию)");
        browser.get("/cases/" + reference);
        assertThat(browser.page()).contains("Остался 1 день");

        browser = browser().signIn("coordinator");
        assertThat(runningDeadlines(browser, task)).isEmpty();
        assertThat(isOnSomePage(browser, "Принять направление")).isTrue();
    }

    private static boolean isOnSomePage(Browser browser, String words) {
        for (var page = 0; page < 40; page++) {
            browser.get("/deadlines?status=running&page=" + page);
            if (browser.page().contains(words)) {
                return true;
            }
        }
        return false;
    }

    /** The links to this task, turning pages until one has them: other stories have deadlines too. */
    private static List<String> runningDeadlines(Browser browser, String task) {
        for (var page = 0; page < 40; page++) {
            browser.get("/deadlines?status=running&page=" + page);
            if (!browser.links(task).isEmpty()) {
                return browser.links(task);
            }
        }
        return List.of();
    }

    @Test
    void whatIsDoneStepsBackBehindWhatIsToDo() {
        var reference = referredBy("inspector", referral());
        accepted(reference);
        var browser = browser().signIn("manager");

        browser.get("/cases/" + reference);

        var page = browser.page();
        assertThat(page.indexOf("Решить, есть ли разумные основания"))
                .isPositive()
                .isLessThan(page.indexOf("Сделанные шаги: 1"));
        assertThat(page.substring(page.indexOf("Сделанные шаги: 1"))).contains("Принять направление");
        browser.get("/cases/" + reference + "/map");
        assertThat(browser.page()).contains("Идентификация", "идёт", "Пройденные шаги: ");
    }

    @Test
    void recordsNameEachAnswerByWhatItMeansThere() {
        var reference = referredBy("inspector", referral());
        accepted(reference);
        var browser = browser().signIn("manager");

        browser.get("/cases/" + reference + "/records");

        assertThat(browser.page()).contains("Кто направляет: Имя").doesNotContain("Кто направляет: Название");
    }

    @Test
    void nobodyIsLeftOnAPageWithoutAWayOut() {
        var browser = browser().signIn("manager");

        for (var address : List.of("/nothing", "/cases/NRM-0000-0000-0000", "/?queue=all", "/tasks/xyz")) {
            assertThat(browser.get(address).statusCode()).isEqualTo(404);
            assertThat(browser.page())
                    .as(address)
                    .contains("action=\"/exit\"", "href=\"/cases\"", "Case manager (demo)");
        }
        browser.get("/cases");
        assertThat(browser.page()).contains("<a href=\"/cases\" aria-current=\"true\">");
    }

    @Test
    void aQueueSaysWhoseItIsAndWhatToDoWhereItIsEmpty() {
        referredBy("inspector", referral());
        var browser = browser().signIn("coordinator");
        browser.get("/");
        assertThat(browser.page())
                .contains("Под моим наблюдением", "Управление социальной защиты акимата, город Алматы</small>");

        browser = browser().signIn("manager");
        browser.get("/");
        assertThat(browser.page()).contains("Моё ведомство").doesNotContain("город Алматы</small>");
        browser.get("/?queue=mine");
        assertThat(browser.page()).contains("Вы пока не взяли ни одной задачи");
    }
}
