package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.CaseReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a page says of itself when it is printed, and what of that the trail keeps. */
class PrintsTest extends Journey {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private Browser browser;
    private String open = "";
    private String hidden = "";
    private long begun;

    @BeforeEach
    void twoCases() {
        open = referredBy("police", referral());
        hidden = referredBy("police", referral());
        shutsOut(hidden, "user", "social");
        browser = new Browser(port).signIn("social");
        begun = database.queryForObject("select seq from audit_head where stream = 'user:social'", Long.class);
    }

    @Test
    void aListHasOneRowAndEachCaseItNamesAnother() {
        assertThat(told("/cases", open + " " + open)).isEqualTo(204);
        assertThat(rows("case:" + open)).endsWith("PagePrinted social");
        assertThat(lists()).as("about one case").isEmpty();

        var other = referredBy("police", referral());
        assertThat(told("/cases", open + " " + other + " nonsense")).isEqualTo(204);
        assertThat(rows("case:" + other)).endsWith("PagePrinted social");
        assertThat(lists()).containsExactly("/cases 2");

        assertThat(told("/users/" + open + "/some one", "")).isEqualTo(204);
        assertThat(lists()).containsExactly("/cases 2", "/users/*/* 0");
    }

    @Test
    void whatIsKeptFromTheReaderWasNotPrintedByThemAndNobodyCanTell() {
        assertThat(told("/cases", open + " " + hidden)).isEqualTo(204);
        assertThat(told("/cases", open + " NRM-0000-0000-0000")).isEqualTo(204);
        assertThat(rows("case:" + hidden)).doesNotContain("PagePrinted social");
        assertThat(rows("case:NRM-0000-0000-0000")).isEmpty();
    }

    @Test
    void noPageNamesMoreThanFiveHundredCases() {
        var named =
                Stream.generate(() -> CaseReference.random().value()).limit(501).collect(Collectors.joining(" "));
        assertThat(told("/cases", named)).isEqualTo(422);
        assertThat(lists()).isEmpty();
    }

    private int told(String page, String cases) {
        browser.get("/");
        return browser.post("/printed", Map.of("page", page, "cases", cases)).statusCode();
    }

    private List<String> rows(String stream) {
        return database.queryForList(
                "select what || ' ' || acted_by from audit_entry where stream = ? order by seq", String.class, stream);
    }

    private List<String> lists() {
        return database.queryForList(
                "select why || ' ' || cases from audit_entry where stream = 'user:social' and what = 'ListPrinted' "
                        + "and seq > ? order by seq",
                String.class,
                begun);
    }
}
