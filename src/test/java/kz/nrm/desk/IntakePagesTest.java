package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The short routes in a browser that executes no script. */
class IntakePagesTest extends Journey {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private Browser browser;
    private IntakeWalk walk;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        walk = new IntakeWalk(browser);
    }

    @Test
    void anOfficerRefersWithTwentyFiveInputsAtMost() {
        browser.signIn("police");

        walk.least();
        assertThat(browser.page()).contains("Проверьте ответы", "Кому это сообщат", "Brick factory", "узбекский");
        var receipt = walk.send();

        assertThat(receipt.uri()).hasPath(walk.draft() + "/receipt");
        assertThat(browser.page()).contains("Направление получено", "11616", "Ждём ответа");
        assertThat(walk.inputs()).isLessThanOrEqualTo(25);
        assertThat(tasksOf(walk.reference())).contains("Task_AcceptReferral");
    }

    @Test
    void aLabourInspectorBeginsWithThePlaceAndTheSignsAtWork() {
        browser.signIn("inspector");

        walk.begin("LABOUR");
        assertThat(browser.page()).contains("Где и когда вы встретили человека?", "Раздел 1 из 6");
        walk.then("place", Map.of("encounterPlace", "Farm"));
        assertThat(browser.page()).contains("value=\"FORCED_LABOUR\" selected");
        walk.then("form", Map.of());

        assertThat(browser.page().indexOf("sign.D5_14"))
                .isLessThan(browser.page().indexOf("<details"));
    }

    @Test
    void everythingThatWasEnteredSurvives() {
        browser.signIn("police");
        walk.begin("POLICE").then("danger", Map.of("immediateDanger", "true"));

        assertThat(walk.answer("place", Map.of("encounterAt", "yesterday", "encounterPlace", "<b>Yard</b>"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.page())
                .contains("href=\"#f-encounterAt\"", "value=\"yesterday\"", "&lt;b&gt;Yard")
                .doesNotContain("<b>Yard");
        browser.post("/sign-out", Map.of());

        browser = new Browser(port).signIn("police");
        browser.get("/referrals");
        assertThat(browser.links(walk.draft())).hasSize(1);
        browser.get(walk.draft());
        assertThat(browser.page()).contains("value=\"yesterday\"");
        browser.get(walk.draft() + "/danger");
        assertThat(browser.page()).containsPattern("value=\"true\"[^>]*checked");
    }

    @Test
    void whoTookTooLongComesBackToThePage() {
        browser.signIn("police");
        walk.begin("POLICE");
        change("delete from user_session where principal_name = 'police'");

        browser.postAs("text/html", walk.draft() + "/danger", Map.of("immediateDanger", "true"));
        assertThat(browser.page()).contains("name=\"password\"");
        var answer = browser.post("/sign-in", Map.of("username", "police", "password", "training-2026"));

        assertThat(answer.uri()).hasPath(walk.draft() + "/danger");
        assertThat(browser.page()).contains("Человеку сейчас что-то угрожает?");
    }

    @Test
    void twoWindowsNeverOverwriteOneAnother() {
        browser.signIn("police");
        walk.begin("POLICE");
        browser.get(walk.draft() + "/language");
        var other = new Browser(port).signIn("police");
        other.get(walk.draft() + "/language");
        other.post(walk.draft() + "/language", Map.of("language", "kaz"));

        var answer = browser.post(walk.draft() + "/language", Map.of("language", "uzb"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(browser.page())
                .contains("изменён в другом окне", "казахский")
                .containsPattern("value=\"uzb\" selected");
        assertThat(browser.post(walk.draft() + "/language", Map.of("language", "uzb"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyButItsHolderOpensADraft() {
        browser.signIn("manager");
        walk.begin("POLICE");
        for (var user : List.of("social2", "police", "national", "admin")) {
            var stranger = new Browser(port).signIn(user);
            for (var page :
                    List.of("", "/danger", "/check", "/handover", "/deletion", "/receipt", "/slips", "/persons")) {
                assertThat(stranger.get(walk.draft() + page).statusCode())
                        .as(user + page)
                        .isEqualTo(404);
            }
            stranger.get("/cases");
            for (var page : List.of("/danger", "/submission", "/handover", "/deletion", "/extension", "/persons")) {
                assertThat(stranger.post(walk.draft() + page, Map.of("colleague", user))
                                .statusCode())
                        .as(user + page)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void aDraftGoesToAColleagueAtTheEndOfAShift() {
        browser.signIn("manager");
        walk.begin("POLICE").then("danger", Map.of("immediateDanger", "true"));
        var home = walk.draft();

        browser.get(home + "/handover");
        assertThat(browser.page()).doesNotContain("value=\"police\"", "value=\"manager\"");
        assertThat(browser.post(home + "/handover", Map.of("colleague", "police"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(home + "/handover", Map.of()).statusCode()).isEqualTo(422);
        assertThat(browser.page()).contains("href=\"#f-colleague\"");
        browser.post(home + "/handover", Map.of("colleague", "social2"));
        assertThat(browser.page()).contains("Черновик передан");
        assertThat(browser.get(home + "/danger").statusCode()).isEqualTo(404);

        var colleague = new Browser(port).signIn("social2");
        assertThat(colleague.get(home + "/danger").body()).containsPattern("value=\"true\"[^>]*checked");
    }

    @Test
    void noDraftIsDeletedByAClock() {
        browser.signIn("ngo");
        walk.begin("POLICE").then("danger", Map.of("immediateDanger", "true"));
        browser.get("/referrals");
        assertThat(browser.page()).contains("Осталось 30 дней").doesNotContain("оставьте ещё");

        itIs("2026-12-12T14:20");
        browser.signIn("ngo").get("/referrals");
        assertThat(browser.page()).contains("Осталось 4 дня", "оставьте ещё");
        itIs("2027-02-12T14:20");
        browser.signIn("ngo").get("/referrals");
        assertThat(browser.page()).contains("оставьте ещё");
        assertThat(browser.get(walk.draft() + "/danger").body()).containsPattern("value=\"true\"[^>]*checked");

        browser.get("/referrals");
        browser.post(walk.draft() + "/extension", Map.of());
        assertThat(browser.page()).contains("Осталось 30 дней");
        browser.get(walk.draft() + "/deletion");
        browser.post(walk.draft() + "/deletion", Map.of());
        assertThat(browser.page()).contains("Черновик удалён");
        assertThat(kept(walk.draft())).isZero();
    }

    @Test
    void aBedAndADangerAreToldFromAnyPage() {
        browser.signIn("police");
        walk.least();
        browser.get(walk.draft() + "/language");
        assertThat(browser.page()).contains("value=\"bed\"", "value=\"danger\"");

        walk.answer("language", Map.of("do", "bed", "language", "rus"));
        assertThat(browser.page()).contains("Нужно место на эту ночь", "value=\"no-bed\"");
        walk.answer("language", Map.of("do", "danger"));
        walk.send();

        assertThat(browser.page()).contains("его уже ищут", "опасность сейчас");
        assertThat(flagsOf(walk.reference())).contains("NO_SHELTER_TONIGHT", "IMMEDIATE_DANGER");
        assertThat(database.queryForObject(
                        "select urgency from referral where reference = ?", String.class, walk.reference()))
                .isEqualTo("P1");
    }

    @Test
    void aBedThatIsNotNeededAnyMoreIsTakenBack() {
        browser.signIn("police");
        walk.least();
        walk.answer("form", Map.of("do", "bed"));
        walk.answer("form", Map.of("do", "no-bed"));
        walk.answer("form", Map.of("do", "danger"));
        walk.answer("form", Map.of("do", "no-danger"));

        walk.send();

        assertThat(flagsOf(walk.reference())).doesNotContain("NO_SHELTER_TONIGHT", "IMMEDIATE_DANGER");
    }

    @Test
    void theMeterSaysWhyAndWhatOneMoreFactWouldChange() {
        browser.signIn("police");
        walk.begin("POLICE").then("age", Map.of("underAge", "NO"));
        walk.answer("signs", Map.of("do", "meter", "sign.D5_01", "SEEN"));

        assertThat(browser.page())
                .contains("Что пока говорят признаки", "Что изменит ещё один факт", "Только подсказка");
        browser.get(walk.draft() + "/place");
        assertThat(browser.page()).contains("Что пока говорят признаки");

        browser.get(walk.draft() + "/signs");
        assertThat(browser.page()).contains("hx-post=\"" + walk.draft() + "/signs\"", "htmx.min.js");
        var part = browser.postPart(
                walk.draft() + "/signs",
                Map.of("do", "meter", "sign.D5_01", "SEEN", "sign.D5_03", "SEEN", "sign.D5_04", "SEEN"));
        assertThat(part.body()).startsWith("<section").doesNotContain("<html", "Что изменит");
        assertThat(String.join(",", part.headers().allValues("Vary"))).containsIgnoringCase("HX-Request");
        browser.get(walk.draft() + "/signs");
        assertThat(browser.page()).contains("Что изменит ещё один факт");
    }

    @Test
    void theConsentIsExplainedInTheLanguageOfThePerson() {
        browser.signIn("police");
        walk.begin("POLICE").then("age", Map.of("underAge", "NO")).then("language", Map.of("language", "kaz"));

        browser.get(walk.draft() + "/consent");

        assertThat(browser.page())
                .containsPattern("<details[^>]* lang=\"kk\" open=\"open\"")
                .contains("lang=\"ru\"", "lang=\"en\"", "Nobody goes to the police without you", "Редакция 2026-1");
        assertThat(walk.answer("consent", Map.of()).statusCode()).isEqualTo(422);
        assertThat(browser.page()).contains("href=\"#f-consent\"");
    }

    @Test
    void aChildIsReferredWithoutBeingAsked() {
        browser.signIn("police");
        walk.least();
        walk.then("age", Map.of("underAge", "NOT_SURE"));
        browser.get(walk.draft() + "/consent");
        assertThat(browser.page()).contains("Согласие не спрашивают").doesNotContain("name=\"consent\"");

        walk.send();

        assertThat(flagsOf(walk.reference())).contains("AGE_UNCERTAIN");
        assertThat(database.queryForObject(
                        "select count(*) from consent where reference = ?", Integer.class, walk.reference()))
                .isZero();
    }

    @Test
    void anAdultWhoSaysNoBecomesANumber() {
        var numbers = count("anonymous_notification");
        var cases = count("case_file");
        browser.signIn("police");
        walk.least();
        walk.then("consent", Map.of("consent", "REFUSED"));
        assertThat(browser.page()).contains("Никому не называют человека", "Передать только число");

        walk.send();

        assertThat(browser.page()).contains("Человек не согласился").doesNotContain("/cases/NRM-");
        assertThat(count("anonymous_notification")).isEqualTo(numbers + 1);
        assertThat(count("case_file")).isEqualTo(cases);
        assertThat(kept(walk.draft())).isZero();
    }

    @Test
    void aDraftIsSentOnce() {
        browser.signIn("police");
        walk.least();
        browser.get(walk.draft() + "/check");
        browser.post(walk.draft() + "/submission", Map.of());
        var reference = walk.reference();
        var cases = count("case_file");

        assertThat(kept(walk.draft())).isZero();
        for (var page : List.of("", "/check", "/danger", "/receipt")) {
            browser.get(walk.draft() + page);
            assertThat(walk.reference()).as(page).isEqualTo(reference);
        }
        browser.get("/referrals");
        browser.post(walk.draft() + "/submission", Map.of());
        assertThat(walk.reference()).isEqualTo(reference);
        browser.get("/referrals");
        browser.post(walk.draft() + "/danger", Map.of("immediateDanger", "true"));
        assertThat(walk.reference()).isEqualTo(reference);
        assertThat(count("case_file")).isEqualTo(cases);
    }

    @Test
    void nothingIsSentThatWasNotSeen() {
        browser.signIn("police");
        walk.least();
        browser.get(walk.draft() + "/check");
        var other = new Browser(port).signIn("police");
        other.get(walk.draft() + "/language");
        other.post(walk.draft() + "/language", Map.of("language", "kaz"));

        assertThat(browser.post(walk.draft() + "/submission", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(browser.page()).contains("изменён в другом окне", "казахский");
        browser.post(walk.draft() + "/submission", Map.of());
        assertThat(browser.page()).contains("Направление получено");
    }

    @Test
    void aQuestionIsLeftOpenWithAReason() {
        browser.signIn("police");
        walk.begin("POLICE").then("danger", Map.of("immediateDanger", "false"));

        assertThat(walk.answer("age", Map.of("do", "skip")).statusCode()).isEqualTo(422);
        assertThat(browser.page()).contains("href=\"#f-skip\"");
        walk.then("age", Map.of("do", "skip", "skip", "NO_INTERPRETER"));
        browser.get(walk.draft() + "/story");
        assertThat(browser.page()).contains("PREFERS_NOT_TO_SAY", "Спрашиваем, чтобы");
        walk.then("story", Map.of("do", "skip", "skip", "PREFERS_NOT_TO_SAY"));
        browser.get(walk.draft() + "/check");
        assertThat(browser.page()).contains("Нет переводчика", "Человек предпочитает не говорить");

        assertThat(walk.send().statusCode()).isEqualTo(422);
        assertThat(browser.page())
                .contains(
                        walk.draft() + "/age#f-underAge",
                        walk.draft() + "/signs#f-signs",
                        walk.draft() + "/contact#f-contactChannel");
    }

    @Test
    void everyPageNamesFieldAndRule() {
        browser.signIn("police");
        walk.begin("POLICE");
        var wrong = List.of(
                Map.entry("danger", Map.of("immediateDanger", "perhaps")),
                Map.entry("age", Map.of("underAge", "")),
                Map.entry("place", Map.of("encounterRegion", "", "encounterPlace", "\u0000", "encounterAt", "soon")),
                Map.entry("form", Map.of("mainForm", "\u202e")),
                Map.entry("signs", Map.<String, String>of()),
                Map.entry("language", Map.of("language", "xx1")),
                Map.entry("contact", Map.of("contactValue", "call me", "contactChannel", "PHONE")),
                Map.entry("reporter", Map.of("reporterName", "", "reporterContact", "")),
                Map.entry("now", Map.of("circumstances", "ILL")),
                Map.entry("story", Map.of("narrative", "x".repeat(15_001))),
                Map.entry("person", Map.of("ageYears", "old", "birthDate", "2026-02-30")),
                Map.entry("person", Map.of("ageYears", "20", "birthDate", "2999-01-01", "citizenship", "XX")),
                Map.entry("papers", Map.of("dependants", "two")),
                Map.entry("papers", Map.of("dependants", "2", "iin", "850315300129")),
                Map.entry("further", Map.of("otherConsents", "ALL")));
        for (var entry : wrong) {
            var page = walk.answer(entry.getKey(), entry.getValue());
            assertThat(page.statusCode()).as(entry.getKey()).isEqualTo(422);
            entry.getValue().keySet().stream()
                    .filter(field -> !List.of("contactChannel").contains(field)
                            && !List.of("2", "20").contains(entry.getValue().get(field)))
                    .forEach(field -> assertThat(page.body()).as(entry.getKey()).contains("href=\"#f-" + field + "\""));
            assertThat(page.body()).as(entry.getKey()).contains("Ошибка:").doesNotContain("Exception", "JSON");
        }
        assertThat(browser.page()).contains("href=\"#f-otherConsents\"");
        assertThat(browser.get(walk.draft() + "/nothing").statusCode()).isEqualTo(404);
        assertThat(browser.get("/referrals/drafts/x/danger").statusCode()).isEqualTo(404);
    }

    @Test
    void whoSentItLearnsWhatBecameOfIt() {
        browser.signIn("border");
        walk.least().send();
        var first = walk.reference();
        walk.least().send();
        var second = walk.reference();
        accepted(first);
        as("manager").does(second, "Task_AcceptReferral", Map.of("accepted", false, "rejection", "NO_CAPACITY"));

        browser.get("/referrals");

        assertThat(row(first)).contains("Принято").doesNotContain("потому что");
        assertThat(row(second)).contains("Координатор подбирает", "потому что: Нет возможностей");
    }

    @Test
    void theQuestionsArePrintedByTheirNumbers() {
        browser.signIn("police");

        browser.get("/referrals/prompt-sheet?route=POLICE");

        assertThat(browser.page())
                .contains("1. Человеку сейчас что-то угрожает?", "5. Какие признаки вы заметили?", "D5_01", "Напечатал")
                .contains("Police officer (demo)")
                .doesNotContain("NRM-");
        assertThat(new Browser(port)
                        .signIn("auditor")
                        .get("/referrals/prompt-sheet")
                        .statusCode())
                .isEqualTo(404);
    }

    private String row(String reference) {
        return browser.page().replaceFirst("(?s).*?(<tr>(?:(?!</tr>).)*" + reference + ".*?</tr>).*", "$1");
    }

    private int kept(String draft) {
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        return count("referral_draft where cast(id as varchar(36)) = '" + id + "'")
                + count("sealed_draft where cast(id as varchar(36)) = '" + id + "'");
    }

    private int count(String what) {
        var found = database.queryForObject("select count(*) from " + what, Integer.class);
        return found == null ? 0 : found;
    }
}
