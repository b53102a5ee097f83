package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on the real application, through a browser that executes no script. */
class PagesTest extends Journey {

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void strangersAreSentToSignIn() {
        assertThat(browser.get("/").uri()).hasPath("/sign-in");

        browser.post("/sign-in", Map.of("username", "manager", "password", "guessed"));

        assertThat(browser.page()).contains("Имя или пароль не подходят");
        browser.signIn("manager");
        assertThat(browser.page()).contains("Учебный режим: все данные вымышлены", "Моё ведомство");
    }

    @Test
    void onePersonIsReferredAndTheirFirstTaskIsDone() {
        var reference = referredByInspector();

        browser = new Browser(port).signIn("manager");
        browser.get("/cases/" + reference);
        assertThat(browser.page()).contains("Принять направление", "Ещё не начато", "понедельник, 16 ноября 2026");
        var task = browser.links("/tasks/[0-9a-f-]+").get(0);
        browser.get(task);
        assertThat(browser.page()).contains("Почему в этот срок", "норма не проверена юристом");

        assertThat(browser.post(task, Map.of("note", "keeps <b>this</b>")).statusCode())
                .isEqualTo(422);
        assertThat(browser.page())
                .contains("Проверьте введённое", "href=\"#f-accepted\"", "keeps &lt;b&gt;this&lt;/b&gt;")
                .doesNotContain("keeps <b>");

        assertThat(browser.post(task, Map.of("accepted", "true")).uri()).hasPath("/");
        assertThat(browser.page()).contains("Сделано здесь: ");
        browser.get("/cases/" + reference);
        assertThat(browser.page()).contains("Сделано", "Где дело сейчас");
    }

    @Test
    void aTaskIsTakenGivenBackAndPutOff() {
        var reference = referredByInspector();
        browser = new Browser(port).signIn("manager");
        browser.get("/cases/" + reference);
        var task = browser.links("/tasks/[0-9a-f-]+").get(0);
        browser.get(task);

        browser.post(task + "/claim", Map.of());
        assertThat(browser.page()).contains("Вернуть в очередь");
        browser.get("/?queue=mine");
        assertThat(browser.links(task + "[^\"]*")).isNotEmpty();
        browser.get(task);
        browser.post(task + "/release", Map.of());
        assertThat(browser.page()).contains("Взять задачу");

        browser.get(task + "/deferral");
        assertThat(browser.post(task + "/deferral", Map.of("until", "2020-01-01T10:00", "reason", "waits"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.page())
                .contains("Отложить можно только на более позднее время", "value=\"2020-01-01T10:00\"");
        browser.post(task + "/deferral", Map.of("until", "2026-11-30T10:00", "reason", "waits"));
        browser.get("/?queue=waiting");
        assertThat(browser.links(task + "[^\"]*")).isNotEmpty();
    }

    @Test
    void aCaseIsNotThereForOthers() {
        var reference = referredByInspector();
        browser = new Browser(port).signIn("coordinator79");

        for (var address : List.of("", "/records", "/map/1", "/map/1/model", "/events/person-missing")) {
            assertThat(browser.get("/cases/" + reference + address).statusCode())
                    .isEqualTo(404);
        }
        assertThat(browser.get("/cases/NRM-0000-0000-0000").statusCode()).isEqualTo(404);
        assertThat(browser.get("/cases/xyz").statusCode()).isEqualTo(404);
        assertThat(browser.get("/tasks/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/tasks/xyz").statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageSaysOnPaperWhoTookItOutWhenAndForWhat() {
        var reference = referredByInspector();
        browser.get("/cases/" + reference);
        assertThat(browser.page())
                .containsPattern("class=\"watermark\"[^>]*>" + reference
                        + " \\| inspector \\| LAB_INSP-75 \\| [0-9TZ:-]+ \\| HELP<");
        assertThat(browser.page())
                .as("and on the screen why what is open")
                .contains("<dt>Местонахождение</dt>", "<strong>Закрыто.</strong>");

        browser.get("/deadlines");
        assertThat(browser.page()).contains(">NRM | inspector").contains(" | COORDINATE<");
    }

    @Test
    void whoOnlyReferredSeesTheStatusAndNoMore() {
        var reference = referredByInspector();

        browser.get("/cases/" + reference);

        assertThat(browser.page()).contains("Вам видны состояние дела").doesNotContain("/records", "Где дело сейчас");
    }

    @Test
    void theMapTellsWhereTheCaseWaits() {
        var reference = referredByInspector();
        browser = new Browser(port).signIn("national");
        browser.get("/cases/" + reference + "/map");
        var model = browser.page().replaceFirst("(?s).*data-model=\"([^\"]+)\".*", "$1");

        assertThat(browser.get(model.replace("/model", "")).body()).contains("\"waiting\":[\"Task_");
        assertThat(browser.get(model).body()).contains("bpmn", "name=\"Принять направление\"");
        assertThat(browser.get("/cases/" + reference + "/map/none/model").statusCode())
                .isEqualTo(404);
    }

    @Test
    void leavingQuicklyNeedsNoTokenAndEndsTheSession() {
        browser.signIn("manager");

        assertThat(browser.postRaw("/exit", "").uri()).hasPath("/goodbye");
        assertThat(browser.page()).doesNotContain("НМП", "NRM");
        assertThat(browser.get("/").uri()).hasPath("/sign-in");
    }

    @Test
    void nothingChangesWithoutTheToken() {
        browser.signIn("manager");

        assertThat(browser.postRaw("/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(browser.page()).contains("Не разрешено");
        assertThat(browser.postRaw("/referrals/drafts", "route=POLICE").statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePageSpeaksTheChosenLanguage() {
        browser.get("/sign-in", "Accept-Language", "de, en;q=0.5, ru;q=0.3");
        assertThat(browser.page()).contains("<html lang=\"en\"", "Password");

        browser.get("/sign-in?lang=kk", "Accept-Language", "en");
        browser.get("/sign-in", "Accept-Language", "en");
        assertThat(browser.page()).contains("<html lang=\"kk\"", "Құпиясөз");

        browser.get("/sign-in?lang=fr");
        assertThat(browser.page()).contains("<html lang=\"kk\"");
    }

    @Test
    void wrongInputIsNeverAFailure() {
        browser.signIn("manager");

        assertThat(browser.get("/?queue=all").statusCode()).isEqualTo(404);
        assertThat(browser.get("/?page=-1").statusCode()).isEqualTo(404);
        assertThat(browser.get("/?page=x").statusCode()).isEqualTo(404);
        assertThat(browser.get("/deadlines?status=x").statusCode()).isEqualTo(404);
        browser = new Browser(port).signIn("inspector");
        var draft = new IntakeWalk(browser).begin("POLICE").draft();
        for (var bad : List.of("\u0000", "\u202e", "<script>")) {
            browser.get(draft + "/papers");
            assertThat(browser.post(draft + "/papers", Map.of("documents", bad, "dependants", bad, "iin", bad))
                            .statusCode())
                    .isEqualTo(422);
        }
        browser.get(draft + "/story");
        assertThat(browser.post(draft + "/story", Map.of("narrative", "x".repeat(10_000_000)))
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void everyAnswerCarriesTheContentPolicy() {
        browser.signIn("manager");

        for (var address : List.of("/", "/cases", "/nothing", "/css/desk.css", "/api/nothing", "/sign-in")) {
            assertThat(browser.get(address).headers().firstValue("Content-Security-Policy"))
                    .as(address)
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        }
        assertThat(browser.get("/").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }

    @Test
    void stylesAndTheViewerAreServed() {
        for (var file : List.of(
                "/css/desk.css",
                "/js/map.js",
                "/webjars/bootstrap/5.3.8/css/bootstrap.min.css",
                "/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js")) {
            var answer = browser.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(file)
                    .hasValueSatisfying(kept -> assertThat(kept).contains("max-age"));
        }
    }

    @Test
    void everyPageOpensForEveryUser() {
        for (var user : List.of("police", "manager", "shelter", "coordinator", "national", "auditor", "admin")) {
            browser = new Browser(port).signIn(user);
            for (var address : List.of("/", "/?queue=mine", "/?queue=unassigned", "/cases", "/deadlines")) {
                assertThat(browser.get(address).statusCode())
                        .as(user + " " + address)
                        .isEqualTo(200);
            }
        }
    }

    private String referredByInspector() {
        browser.signIn("inspector");
        var walk = new IntakeWalk(browser).least();
        walk.send();
        assertThat(browser.page()).contains("Направление получено", "11616");
        return walk.reference();
    }
}
