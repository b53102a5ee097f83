package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** One site, many persons: shared facts once, a short page for each, slips to keep. */
class SitePagesTest extends Journey {

    private static final Pattern CODE = Pattern.compile("<strong>([2-9A-Z]{5})</strong>");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private Browser browser;
    private IntakeWalk walk;

    @BeforeEach
    void arrive() {
        browser = new Browser(port).signIn("inspector");
        walk = new IntakeWalk(browser)
                .begin("SITE")
                .then("site", Map.of("siteName", "Farm", "industry", "A"))
                .then("place", Map.of("encounterPlace", "Farm at the river"))
                .then("form", Map.of())
                .then(
                        "reporter",
                        Map.of("reporterContact", "+77010000001", "reporterAlternateContact", "+77010000002"));
        walk.then("signs", Map.of("sign.D5_14", "DOCUMENT"));
    }

    @Test
    void sharedFactsAreToldOnceAndEachPersonHasAPage() {
        person(Map.of("immediateDanger", "false", "underAge", "NO", "language", "uzb", "consent", "GIVEN"));
        person(Map.of("immediateDanger", "true", "underAge", "NOT_SURE", "language", "uzb", "sign.D5_04", "SEEN"));
        person(Map.of("immediateDanger", "false", "underAge", "NO", "language", "rus", "consent", "REFUSED"));
        browser.get(walk.draft() + "/persons");
        assertThat(browser.page()).contains("Людей: 3", "Не спрашивают", "В опасности сейчас");
        var cases = count("case_file");
        var numbers = count("anonymous_notification");

        walk.send();

        var references = browser.links("/cases/NRM-[^\"]+");
        assertThat(references).hasSize(2);
        assertThat(count("case_file")).isEqualTo(cases + 2);
        assertThat(count("anonymous_notification")).isEqualTo(numbers + 1);
        assertThat(browser.page()).contains("Карточка ", "Человек не согласился", "11616");
        var second = references.get(1).substring("/cases/".length());
        assertThat(flagsOf(second)).contains("IMMEDIATE_DANGER", "AGE_UNCERTAIN");
        assertThat(database.queryForList(
                        "select code from indicator_observation where reference = ? order by code",
                        String.class,
                        second))
                .containsExactly("D5_04", "D5_14");

        browser.get(walk.draft() + "/persons");
        assertThat(browser.page()).contains("Карточка ");
        assertThat(count("case_file")).isEqualTo(cases + 2);
    }

    @Test
    void eachPersonKeepsASlipThatSaysNothing() {
        person(Map.of("immediateDanger", "false", "underAge", "NO", "language", "uzb", "consent", "GIVEN"));
        person(Map.of("immediateDanger", "false", "underAge", "NO", "language", "uzb", "consent", "GIVEN"));

        browser.get(walk.draft() + "/slips");

        var codes = CODE.matcher(browser.page())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(codes).hasSize(2).doesNotHaveDuplicates();
        assertThat(browser.page())
                .contains("11616", "Тегін көмек", "Free help", "Напечатал(а): Labour inspector (demo)")
                .doesNotContain("Farm", "uzb");
        walk.send();
        assertThat(browser.page()).contains(codes);
    }

    @Test
    void aPersonIsMendedAndTakenOut() {
        var wrong = person(Map.of("underAge", "NO", "language", "xx1", "ageYears", "old"));
        assertThat(wrong).isEqualTo(422);
        assertThat(browser.page()).contains("href=\"#f-ageYears\"", "href=\"#f-immediateDanger\"", "value=\"old\"");
        person(Map.of("underAge", "NO", "immediateDanger", "false", "language", "uzb"));
        assertThat(browser.page()).contains("href=\"#f-consent\"");
        assertThat(walk.send().statusCode()).isEqualTo(422);
        assertThat(browser.page()).contains("Человек 1: ответьте", walk.draft() + "/persons/1");

        browser.get(walk.draft() + "/persons/1");
        browser.post(walk.draft() + "/persons/1/removal", Map.of());
        assertThat(browser.get(walk.draft() + "/persons/1").statusCode()).isEqualTo(404);
        browser.get(walk.draft() + "/persons/2");
        browser.post(walk.draft() + "/persons/2/removal", Map.of());
        assertThat(walk.send().statusCode()).isEqualTo(422);
        assertThat(browser.page()).contains("Никто ещё не добавлен");
    }

    @Test
    void oneDraftOfOnePersonHasNoListOfPersons() {
        walk.begin("POLICE");

        for (var page : List.of("/persons", "/persons/1", "/slips")) {
            assertThat(browser.get(walk.draft() + page).statusCode()).as(page).isEqualTo(404);
        }
    }

    private int person(Map<String, String> answers) {
        browser.get(walk.draft() + "/persons");
        var page = browser.post(walk.draft() + "/persons", Map.of()).uri().getPath();
        return browser.post(page, answers).statusCode();
    }

    private int count(String table) {
        var found = database.queryForObject("select count(*) from " + table, Integer.class);
        return found == null ? 0 : found;
    }
}
