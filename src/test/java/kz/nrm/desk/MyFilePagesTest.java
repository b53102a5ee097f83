package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page that lies before the person: in plain words and pictures, and without a word that could be used against them. */
class MyFilePagesTest extends Journey {

    private static final Pattern PICTURE = Pattern.compile("src=\"(/img/[^\"]+)\" alt=\"\"");

    @LocalServerPort
    private int port;

    private String reference = "";

    @BeforeEach
    void somebodyIsHelped() {
        reference = helped();
    }

    private String helped() {
        var person = referredBy("police", referral());
        accepted(person);
        as("police").does(person, "Task_DecideReasonableGrounds");
        movesIntoShelter(person);
        return person;
    }

    @Test
    void itTellsInPlainWordsWhatIsDecidedWhoLookedAndWhatComesNext() {
        agreesTo("SERVICES", reference);
        var page = page("manager");

        assertThat(page)
                .contains("Это сведения о вас. Решаете вы.", "У вас есть время отдохнуть и подумать.")
                .contains("Период восстановления и размышления", "Получение услуг", "Где я живу", "11616")
                .contains("Помощь не зависит от того, о чём и с кем вы говорите.");
        assertThat(page.indexOf("action=\"/exit\"")).isPositive().isLessThan(page.indexOf("<nav"));
    }

    @Test
    void everyPictureIsThereAndStandsBesideItsWords() throws IOException {
        var pictures = PICTURE.matcher(page("manager"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(pictures).hasSizeGreaterThan(5);
        for (var picture : pictures) {
            assertThat(Files.readString(Path.of("src/main/resources/static" + picture)))
                    .as(picture)
                    .startsWith("<svg")
                    .doesNotContain("style=", "<script");
            assertThat(new Browser(port).get(picture).headers().firstValue("Content-Type"))
                    .hasValue("image/svg+xml");
        }
    }

    @Test
    void nothingOnItTellsWhetherThePersonTalksWithThoseWhoInvestigate() {
        var other = helped();
        answers(reference, "YES");
        answers(other, "NO");

        assertThat(words(page("manager", reference))).isEqualTo(words(page("manager", other)));
        assertThat(words(page("shelter", reference))).isEqualTo(words(page("shelter", other)));
    }

    private void answers(String person, String answer) {
        saysOfCooperation(person, answer);
        as("manager")
                .post(
                        "/api/cases/" + person + "/consents",
                        Map.of(
                                "purpose", "POLICE",
                                "given", answer.equals("YES"),
                                "language", "uzb",
                                "interpreter", "IN_PERSON",
                                "giver", "SELF",
                                "textVersion", "2026-1"))
                .created();
    }

    @Test
    void onlyThoseWhoSitWithThePersonOpenIt() {
        for (var user : List.of("police", "investigator", "coordinator", "national", "social10")) {
            assertThat(new Browser(port)
                            .signIn(user)
                            .get("/cases/" + reference + "/my-file")
                            .statusCode())
                    .as(user)
                    .isEqualTo(404);
        }
    }

    /** What is to be read, without tokens and names of who looks. */
    private static String words(String page) {
        return page.substring(page.indexOf("class=\"my-file\""), page.indexOf("class=\"on-paper\""));
    }

    private String page(String user) {
        return page(user, reference);
    }

    private String page(String user, String person) {
        var answer = new Browser(port).signIn(user).get("/cases/" + person + "/my-file");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
