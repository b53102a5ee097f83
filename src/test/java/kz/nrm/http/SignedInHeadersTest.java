package kz.nrm.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import kz.nrm.casefile.file.SampleFiles;
import kz.nrm.desk.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody who is signed in is shown, also when it goes wrong in every way: no answer without the headers. */
class SignedInHeadersTest extends EveryAnswer {

    /** What is taken away so that something breaks. */
    private static final List<String> BROKEN = List.of("notice_setting", "referral_draft", "audit_entry");

    @Autowired
    private JdbcTemplate database;

    private String reference = "";
    private String task = "";

    @BeforeEach
    void aCase() {
        reference = referredBy("police", referral());
        task = as("manager").taskId(reference, "Task_AcceptReferral");
    }

    @AfterEach
    void everythingIsInItsPlace() {
        for (var table : BROKEN) {
            database.execute("alter table if exists %s_away rename to %s".formatted(table, table));
        }
    }

    @Test
    void everyPageOfSomebodyWhoIsSignedIn() {
        var shown = new TreeSet<String>();
        var names = Map.of("{reference}", reference, "/tasks/{id}", "/tasks/" + task, "{type}", "person-missing");
        for (var user : List.of("manager", "national", "auditor", "admin")) {
            var browser = new Browser(port).signIn(user);
            for (var path : paths(names)) {
                if (!path.startsWith("/api/")) {
                    var page = browser.get(path);
                    check(page);
                    if (page.statusCode() == 200 && page.uri().getPath().equals(path)) {
                        shown.add(path);
                    }
                    if (!path.equals("/exit")) {
                        check(browser.postRaw(path, ""));
                    }
                }
            }
        }
        assertThat(shown)
                .hasSizeGreaterThan(40)
                .contains("/", "/board", "/users", "/alerts", "/cases/" + reference, "/tasks/" + task);
        assertThat(seen).contains(200, 403, 404);
    }

    @Test
    void everyOtherStatus() {
        var completion = "/api/tasks/" + task + "/completion";
        answer(
                signedIn("/api/cases/" + reference + "/comparison?with=" + reference)
                        .GET(),
                409);
        answer(json(completion).header("If-Match", "\"999\"").POST(BodyPublishers.ofString("{}")), 412);
        answer(json("/api/referrals").POST(BodyPublishers.ofString("\"" + "x".repeat(3 << 20) + "\"")), 413);
        answer(
                signedIn("/api/referrals")
                        .header("Content-Type", "text/plain")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("told")),
                415);
        answer(json("/api/referrals").POST(BodyPublishers.ofString("{")), 400);
        answer(json("/api/referrals").POST(BodyPublishers.ofString("{}")), 422);

        var browser = new Browser(port).signIn("manager");
        away("notice_setting");
        answer(signedIn("/api/notices/settings").GET(), 500);
        away("referral_draft");
        check(browser.get("/referrals"), 500);
        away("audit_entry");
        answer(signedIn("/api/cases").GET(), 503);
        check(browser.get("/cases"), 503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases/%s/attachments/%s", "/files/%s/%s"})
    void whatSomebodyElseHasMadeIsShutIntoASandbox(String door) {
        var file = as("manager")
                .adds(reference, "IDENTITY_PAPER", "paper.pdf", SampleFiles.pdf())
                .created()
                .get("id")
                .asString();
        var saved = door.startsWith("/api/")
                ? send(signedIn(door.formatted(reference, file)).build())
                : new Browser(port).signIn("manager").get(door.formatted(reference, file));

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(saved.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
        assertThat(saved.headers().map().keySet())
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsAll(SecurityHeaders.ALL.keySet());
    }

    private void away(String table) {
        database.execute("alter table %s rename to %s_away".formatted(table, table));
    }
}
