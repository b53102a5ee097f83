package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pages leave the same rows as the interface does; so does who comes in, who fails to, and who leaves. */
class TrailPagesTest extends Journey {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void whoComesInAndLeavesIsWrittenDown() {
        var browser = new Browser(port);
        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("username", "manager", "password", "guessed"));
        assertThat(latest("user:manager")).isEqualTo("SignInFailed FAILED");

        browser.signIn("manager");
        assertThat(of("user:manager")).contains("SignedIn DONE");

        browser.get("/");
        browser.post("/sign-out", Map.of());
        assertThat(latest("user:manager")).isEqualTo("SignedOut DONE");

        browser.signIn("manager");
        browser.post("/exit", Map.of());
        assertThat(latest("user:manager")).isEqualTo("SignedOut DONE");
    }

    @Test
    void aNameThatIsNoUsersIsNotWrittenDown() {
        var browser = new Browser(port);
        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("username", "my-secret-password", "password", "manager"));

        assertThat(latest("user:-")).isEqualTo("SignInFailed FAILED");
        assertThat(jdbc.queryForObject("select count(*) from audit_entry where acted_by like '%secret%'", Long.class))
                .isZero();
    }

    @Test
    void pagesOfACaseLeaveARowEach() {
        var reference = referredBy("inspector", referral());
        accepted(reference);
        var browser = new Browser(port).signIn("manager");
        var session = "";
        for (var page : List.of("", "/records", "/events/person-returned")) {
            browser.get("/cases/" + reference + page);
            assertThat(latest("case:" + reference)).as(page).isEqualTo("CaseRead SHOWN");
            session = jdbc.queryForObject(
                    "select session from audit_entry where stream = ? order by seq desc fetch first 1 row only",
                    String.class,
                    "case:" + reference);
        }
        assertThat(session).hasSize(16);
        browser.get("/cases");
        assertThat(latest("user:manager")).isEqualTo("ListRead SHOWN");
        browser.get("/cases/NRM-0000-0000-0000");
        assertThat(latest("user:manager")).isEqualTo("Denied DENIED");
    }

    @Test
    void aPageWithoutItsRowIsNotShown() {
        var reference = referredBy("inspector", referral());
        accepted(reference);
        var browser = new Browser(port).signIn("manager");
        jdbc.execute("alter table audit_entry rename to audit_away");
        try {
            assertThat(browser.get("/cases/" + reference).statusCode()).isEqualTo(503);
            assertThat(browser.page()).doesNotContain(reference + "</");
            assertThat(browser.get("/").statusCode()).isEqualTo(503);
        } finally {
            jdbc.execute("alter table audit_away rename to audit_entry");
        }
        assertThat(browser.get("/cases/" + reference).statusCode()).isEqualTo(200);
    }

    private String latest(String stream) {
        return of(stream).get(0);
    }

    private List<String> of(String stream) {
        return jdbc.queryForList(
                "select what || ' ' || result from audit_entry where stream = ? order by seq desc fetch first 10 rows only",
                String.class,
                stream);
    }
}
