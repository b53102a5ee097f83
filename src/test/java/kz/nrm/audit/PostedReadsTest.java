package kz.nrm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.casefile.file.SampleFiles;
import kz.nrm.desk.Browser;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import kz.nrm.signin.Authenticator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * AUD 28 and ACC 9: what is shown to somebody who posted a question, or a form with something wrong in it, is a look like any other, and so
 * is what a list or a file tells of one case.
 */
class PostedReadsTest extends Journey {

    private static final String READ = "CaseRead";
    private static final String WHY = "She was found unconscious and the hospital asks who she is.";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Users users;

    @Autowired
    private ReadQuotaSettings settings;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    private String reference = "";
    private String task = "";
    private long before;

    @BeforeEach
    void oneCase() {
        reference = referredBy("inspector", referral());
        task = "/tasks/" + as("manager").taskId(reference, "Task_AcceptReferral");
        forget();
    }

    @AfterEach
    void readAsUsual() {
        database.execute("alter table if exists audit_away rename to audit_entry");
        change("delete from case_read where reference like 'POSTED-%'");
    }

    @Test
    void aQuestionThatIsPostedIsALook() {
        as("coordinator").post(preview(), Map.of("user", "social2")).ok();
        assertThat(rows()).containsExactly(read("coordinator", "POST /api/cases/{reference}/exclusions/preview"));

        as("commissioner").post(preview(), Map.of("user", "social2")).ok();
        assertThat(rows()).containsExactly(read("commissioner", "POST /api/cases/{reference}/exclusions/preview"));

        var browser = in("coordinator", "/cases/" + reference + "/exclusions");
        var page = browser.post("/cases/" + reference + "/exclusions/preview", Map.of("user", "social2"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(rows()).containsExactly(read("coordinator", "POST /cases/{reference}/exclusions/preview"));
    }

    @Test
    void aFormThatComesBackIsALook() {
        as("manager").adds(reference, "IDENTITY_PAPER", "passport.pdf", SampleFiles.pdf());
        var browser = in("manager", "/cases/" + reference);

        assertThat(browser.upload("/cases/" + reference + "/attachments", Map.of(), "a.pdf", SampleFiles.pdf())
                        .body())
                .contains("passport.pdf");
        assertThat(rows()).containsExactly(read("manager", "POST /cases/{reference}/attachments"));
        assertThat(compartments()).contains("IDENTITY");

        browser.post("/cases/" + reference + "/consents", Map.of());
        assertThat(rows()).containsExactly(read("manager", "POST /cases/{reference}/consents"));

        browser.post(task, Map.of("_version", "0"));
        assertThat(rows()).containsExactly(read("manager", "POST /tasks/{id}"));

        browser.post(task + "/deferral", Map.of());
        assertThat(rows()).containsExactly(read("manager", "POST /tasks/{id}/deferral"));
    }

    @Test
    void whatIsDoneIsNoLookBesides() {
        as("manager").post("/api" + task + "/claim", Map.of()).ok();
        assertThat(rows()).containsExactly("case:" + reference + " TaskClaimed manager POST /api/tasks/{id}/claim");
    }

    @Test
    void theQuotaHoldsForThemToo() {
        as("manager").adds(reference, "IDENTITY_PAPER", "passport.pdf", SampleFiles.pdf());
        var browser = in("manager", "/");
        change("delete from case_read where reader in ('manager', 'coordinator')");
        as("coordinator").post(preview(), Map.of("user", "social2")).ok();
        browser.post("/cases/" + reference + "/consents", Map.of());
        assertThat(database.queryForList(
                        "select reader from case_read where reference = ? order by 1", String.class, reference))
                .contains("coordinator", "manager");

        change("delete from case_read where reader in ('manager', 'coordinator')");
        opened("coordinator", "COORD-75");
        opened("manager", "AKIMAT_SOC-75");
        forget();

        assertThat(as("coordinator").post(preview(), Map.of("user", "social2")).status())
                .isEqualTo(429);
        assertThat(as("coordinator")
                        .get("/api/deadlines?reference=" + reference)
                        .status())
                .isEqualTo(429);
        for (var form : List.of("/cases/" + reference + "/consents", task, task + "/deferral")) {
            var page = browser.post(form, Map.of());
            assertThat(page.statusCode()).as(form).isEqualTo(429);
            assertThat(page.body()).as(form).doesNotContain("passport.pdf");
        }
        assertThat(browser.upload("/cases/" + reference + "/attachments", Map.of(), "a.pdf", SampleFiles.pdf())
                        .body())
                .doesNotContain("passport.pdf");
        assertThat(rows()).hasSize(6).allSatisfy(row -> assertThat(row).contains("ReadQuotaReached"));
    }

    @Test
    void withoutTheirRowNothingIsShown() {
        as("manager").adds(reference, "IDENTITY_PAPER", "passport.pdf", SampleFiles.pdf());
        var browser = in("manager", "/cases/" + reference);
        database.execute("alter table audit_entry rename to audit_away");

        var answer = as("coordinator").post(preview(), Map.of("user", "social2"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).doesNotContain("Task_");
        for (var form : List.of(task, task + "/deferral")) {
            assertThat(browser.post(form, Map.of()).statusCode()).as(form).isEqualTo(503);
        }
        var files = browser.upload("/cases/" + reference + "/attachments", Map.of(), "a.pdf", SampleFiles.pdf());
        assertThat(files.statusCode()).isEqualTo(503);
        assertThat(files.body()).doesNotContain("passport.pdf");
    }

    @Test
    void deadlinesOfOneCaseAreALookAtIt() {
        as("manager").get("/api/deadlines?reference=" + reference).ok();
        assertThat(rows()).containsExactly(read("manager", "GET /api/deadlines"));
        assertThat(seen("STATUS")).contains("manager CaseRead GET /api/deadlines");
        forget();

        as("health").get("/api/deadlines?reference=" + reference).ok();
        assertThat(rows()).containsExactly("user:health ListRead health GET /api/deadlines");
    }

    @Test
    void wordsUnderSealInAListAreALookAtTheirCase() {
        var user = new UserId("w" + UUID.randomUUID());
        users.create(
                user, "Somebody", "training-2026", new AgencyId("COORD-75"), Set.of(Role.COORDINATOR_REGION), true);
        var code = new Authenticator(application, user).enrol().code(1);
        as(user.value())
                .post(
                        "/api/cases/" + reference + "/break-glass",
                        Map.of("compartment", "IDENTITY", "reason", "LIFE_IN_DANGER", "text", WHY, "code", code))
                .created();
        forget();

        assertThat(as("national").get("/api/break-glass").text()).contains(WHY);
        assertThat(rows())
                .contains(
                        "user:national ListRead national GET /api/break-glass",
                        read("national", "GET /api/break-glass"));
        assertThat(in("auditor", "/").get("/break-glass").body()).contains(WHY);
        assertThat(rows()).contains(read("auditor", "GET /break-glass"));
        assertThat(seen("IDENTITY"))
                .contains("national CaseRead GET /api/break-glass", "auditor CaseRead GET /break-glass");
        change("update app_user set enabled = false where id = ?", user.value());
    }

    @Test
    void aFileWithAListNamesItsCases() {
        var manager = in("manager", "/");
        manager.get("/tasks.csv?queue=agency");

        assertThat(rows())
                .contains("user:manager ListRead manager GET /tasks.csv", read("manager", "GET /tasks.csv"))
                .doesNotHaveDuplicates();
        assertThat(seen("STATUS")).contains("manager CaseRead GET /tasks.csv");
    }

    private String preview() {
        return "/api/cases/" + reference + "/exclusions/preview";
    }

    private String read(String reader, String door) {
        return "case:" + reference + " " + READ + " " + reader + " " + door;
    }

    private Browser in(String user, String page) {
        var browser = new Browser(port).signIn(user);
        browser.get(page);
        forget();
        return browser;
    }

    /** So many cases that no other one may be opened. */
    private void opened(String reader, String agency) {
        var now = almaty("2026-11-16T14:20").atOffset(ZoneOffset.UTC);
        var rows = IntStream.range(0, settings.user())
                .mapToObj(number -> new Object[] {reader, "POSTED-" + number, agency, now})
                .toList();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> database.batchUpdate(
                        "insert into case_read (reader, reference, agency, read_at) values (?, ?, ?, ?)", rows));
    }

    /** Who has seen this compartment, as whoever manages the case is told. */
    private List<String> seen(String compartment) {
        return as("manager")
                .get("/api/cases/" + reference + "/access-log?compartment=" + compartment)
                .ok()
                .get("looks")
                .valueStream()
                .map(look -> look.get("user").asString() + " "
                        + look.get("what").asString() + " " + look.get("door").asString())
                .toList();
    }

    private String compartments() {
        return database.queryForObject(
                "select compartments from audit_entry where reference = ? and door like 'POST%attachments' and what = ?",
                String.class, reference, READ);
    }

    private void forget() {
        before = count();
    }

    private long count() {
        return database.queryForObject("select count(*) from audit_entry", Long.class);
    }

    /** Rows since then. */
    private List<String> rows() {
        var rows = database.queryForList(
                "select stream || ' ' || what || ' ' || acted_by || ' ' || door from audit_entry"
                        + " order by written_at desc, seq desc limit ?",
                String.class,
                count() - before);
        forget();
        return rows;
    }
}
