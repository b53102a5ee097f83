package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The coordinator's board through a browser that executes no script: each number opens the list that makes it. */
class BoardPagesTest extends Journey {

    private static final Pattern NUMBER =
            Pattern.compile("href=\"(/deadlines\\?[^\"]+)\">(?:<strong>)?(\\d+)(?:</strong>|</a>)");

    @LocalServerPort
    private int port;

    @Test
    void everyNumberIsALinkToTheListThatMakesIt() {
        referredBy("social", referral());
        hoursPass(50);
        referredBy("police", referral());
        var browser = new Browser(port).signIn("national");

        for (var by : List.of("waiting", "agency", "region", "kind")) {
            browser.get("/board?by=" + by);
            var numbers = NUMBER.matcher(browser.page())
                    .results()
                    .map(found -> Map.entry(found.group(1).replace("&amp;", "&"), found.group(2)))
                    .distinct()
                    .toList();
            assertThat(numbers).as(by).hasSizeGreaterThan(6);
            for (var number : numbers) {
                browser.get(number.getKey());
                assertThat(browser.page()).as(number.getKey()).contains(listed(Integer.parseInt(number.getValue())));
            }
        }
        browser.get("/board");
        assertThat(browser.page()).contains("Передачи без ответа", "Задачи, к которым никто не приступил");
        browser.get("/board/untouched");
        assertThat(browser.page()).contains("Всего:", "Принять направление");
    }

    @Test
    void thePartThatRenewsItselfIsAPageToo() {
        var browser = new Browser(port).signIn("national");

        var whole = browser.get("/board");
        assertThat(whole.body()).contains("<html", "hx-get=\"/board?by=waiting&amp;turn=2\"", "htmx.min.js");
        assertThat(String.join(",", whole.headers().allValues("Vary"))).containsIgnoringCase("HX-Request");

        var part = browser.get("/board?by=region&turn=9", "HX-Request", "true");
        assertThat(part.body())
                .startsWith("<div id=\"live\"")
                .contains("turn=10")
                .doesNotContain("<html");
        assertThat(browser.get("/board?by=region&turn=9").body()).contains("<html");

        assertThat(browser.get("/board?turn=11").body())
                .as("a board left alone")
                .contains("перестала обновляться")
                .doesNotContain("hx-get");
        assertThat(browser.get("/board?turn=0").body())
                .contains("сама не обновляется")
                .doesNotContain("hx-get");
        assertThat(browser.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoIsSignedInNoMoreGetsNoPageInsideOfTheBoard() {
        var browser = new Browser(port);

        var part = browser.get("/board", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.body()).isEmpty();
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/sign-in");
        assertThat(browser.get("/board").uri()).hasPath("/sign-in");
    }

    @Test
    void thereIsABoardForCoordinatorsAlone() {
        for (var user : List.of("police", "social", "investigator", "admin")) {
            var browser = new Browser(port).signIn(user);
            assertThat(browser.page()).as(user).doesNotContain("href=\"/board\"");
            assertThat(browser.get("/board").statusCode()).as(user).isEqualTo(404);
            assertThat(browser.get("/board/untouched").statusCode()).as(user).isEqualTo(404);
        }
        var browser = new Browser(port).signIn("coordinator");
        assertThat(browser.page()).contains("href=\"/board\"");
        assertThat(browser.get("/board").statusCode()).isEqualTo(200);
        assertThat(browser.get("/board?by=person").statusCode()).isEqualTo(404);
    }

    @Test
    void aListIsNarrowedByCodesThatAreKnown() {
        var browser = new Browser(port).signIn("national");

        browser.get("/deadlines?status=overdue&region=75&role=CASE_MANAGER");
        assertThat(browser.page())
                .contains("Только:", "/deadlines?status=due_today&amp;role=CASE_MANAGER&amp;region=75");
        for (var wrong : List.of("region=99", "role=KING", "kind=NOTHING", "kind=%27", "status=never")) {
            assertThat(browser.get("/deadlines?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        var agency = "/deadlines?agency=" + whoShelters();
        assertThat(browser.get(agency).statusCode()).isEqualTo(200);
        assertThat(new Browser(port).signIn("police").get(agency).statusCode())
                .as("agencies the police side does not know")
                .isEqualTo(404);
    }

    private static String whoShelters() {
        return "NGO-75";
    }

    private static String listed(int number) {
        return number == 0 ? "Таких сроков нет." : number < 1_000 ? "Всего: " + number + "<" : "Всего: 1000+";
    }
}
