package kz.nrm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.nrm.casefile.file.SampleFiles;
import kz.nrm.desk.Browser;
import kz.nrm.http.Problems;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** AUD 28: whatever is denied stands in the trail once, whether a page says so or the interface, and whatever became of the step. */
@Import({DenialsTest.ApiDoor.class, DenialsTest.PageDoor.class})
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:denials;DB_CLOSE_DELAY=-1")
class DenialsTest extends Journey {

    private static final String WHY = "She was found unconscious and the hospital asks who she is.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private long before;

    @BeforeEach
    void forget() {
        before = count();
    }

    static TreeSet<String> codes() {
        return new TreeSet<>(Denials.CODES);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyDenialLeavesOneRowByBothDoors(String code) {
        as("manager").post("/api/refused/" + code, Map.of());
        assertThat(denials()).containsExactly("manager POST /api/refused/{code} " + code + " DENIED -");

        var browser = in("manager", "/");
        browser.post("/refused/" + code, Map.of());
        assertThat(denials()).containsExactly("manager POST /refused/{code} " + code + " DENIED -");
    }

    @Test
    void everyDenialIsOneThatIsRefusedSomewhere() {
        var said = sources();
        assertThat(codes()).allSatisfy(code -> assertThat(said).contains('"' + code + '"'));
    }

    @Test
    void whatWasOnlyEnteredWronglyIsNoDenial() {
        as("manager").post("/api/refused/DAY_IN_FUTURE", Map.of()).refused("DAY_IN_FUTURE");
        in("manager", "/").post("/refused/DAY_IN_FUTURE", Map.of());

        assertThat(denials()).isEmpty();
    }

    @Test
    void whoProposesDoesNotAgree() {
        var proposal = as("admin")
                .post("/api/users/social2/roles", Map.of("role", "CASE_MANAGER"))
                .created()
                .get("id")
                .asString();
        var agree = "/users/changes/" + proposal + "/approval";

        as("admin").post("/api" + agree, Map.of()).refused("SECOND_PERSON_REQUIRED");
        assertThat(denials())
                .containsExactly("admin POST /api/users/changes/{id}/approval SECOND_PERSON_REQUIRED DENIED -");

        var browser = in("admin", "/users");
        browser.post(agree, Map.of());
        assertThat(browser.page()).contains(agree);
        assertThat(denials())
                .containsExactly("admin POST /users/changes/{id}/approval SECOND_PERSON_REQUIRED DENIED -");
        as("admin2").post("/api/users/changes/" + proposal + "/rejection", Map.of());
    }

    @Test
    void nobodyGivesARoleToThemselves() {
        as("admin").post("/api/users/admin/roles", Map.of("role", "AUDITOR")).refused("NOT_FOR_ONESELF");
        assertThat(denials()).containsExactly("admin POST /api/users/{id}/roles NOT_FOR_ONESELF DENIED -");

        in("admin", "/users").post("/users/admin/roles", Map.of("role", "AUDITOR"));
        assertThat(denials()).containsExactly("admin POST /users/{id}/roles NOT_FOR_ONESELF DENIED -");
    }

    @Test
    void anExclusionNeedsSomebodyElse() {
        var reference = referredBy("inspector", referral());
        asksToShutOut(reference, "user", "social2");
        var agree = "/exclusions/"
                + database.queryForObject("select id from case_exclusion where reference = ?", String.class, reference)
                + "/approval";
        forget();

        as("coordinator").post("/api" + agree, Map.of()).refused("SECOND_PERSON_REQUIRED");
        assertThat(denials())
                .containsExactly("coordinator POST /api/exclusions/{id}/approval SECOND_PERSON_REQUIRED DENIED -");

        in("coordinator", "/").post(agree, Map.of());
        assertThat(denials())
                .containsExactly("coordinator POST /exclusions/{id}/approval SECOND_PERSON_REQUIRED DENIED -");
    }

    @Test
    void aTaskOfOthersIsNotDone() {
        var reference = referredBy("inspector", referral());
        var task = "/tasks/" + as("manager").taskId(reference, "Task_AcceptReferral");
        var why = " task " + task.substring(7) + " TASK_NOT_YOURS DENIED ";

        as("coordinator").post("/api" + task + "/completion", Map.of()).notFound();
        assertThat(denials()).containsExactly("coordinator POST /api/tasks/{id}/completion" + why + "-");

        var page = in("coordinator", task).post(task, Map.of("accepted", "true"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(denials()).containsExactly("coordinator POST /tasks/{id}" + why + reference);
    }

    @Test
    void severalTasksOfOthersAreSeveralDenials() {
        var tasks = List.of(aTask(), aTask());
        forget();

        in("social", "/reassignment").post("/reassignment", Map.of("task", tasks, "colleague", "social2"));

        assertThat(denials())
                .containsExactly(
                        "social POST /reassignment TASK_NOT_YOURS DENIED -",
                        "social POST /reassignment TASK_NOT_YOURS DENIED -");
    }

    @Test
    void whoHasNoSecondFactorBreaksNoGlass() {
        var reference = referredBy("inspector", referral());
        var glass = "/cases/" + reference + "/break-glass";
        var denied = "/cases/{reference}/break-glass SECOND_FACTOR_MISSING DENIED " + reference;

        as("coordinator")
                .post(
                        "/api" + glass,
                        Map.of("compartment", "IDENTITY", "reason", "LIFE_IN_DANGER", "text", WHY, "code", "000000"))
                .refused("SECOND_FACTOR_MISSING");
        assertThat(denials()).containsExactly("coordinator POST /api" + denied);

        var page = in("coordinator", glass)
                .post(
                        glass,
                        Map.of(
                                "compartment",
                                "IDENTITY",
                                "reason",
                                "LIFE_IN_DANGER",
                                "why",
                                WHY,
                                "factorCode",
                                "000000"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(denials()).containsExactly("coordinator POST " + denied);
    }

    @Test
    void whoseFileItIsNotAddsNone() {
        var reference = referredBy("inspector", referral());
        var files = "/cases/" + reference + "/attachments";
        var pdf = SampleFiles.pdf();
        forget();

        as("coordinator").adds(reference, "MEDICAL_REPORT", "a.pdf", pdf).refused("NOT_YOUR_ROLE");
        assertThat(denials())
                .containsExactly(
                        "coordinator POST /api/cases/{reference}/attachments NOT_YOUR_ROLE DENIED " + reference);

        var fields = Map.of("kind", "MEDICAL_REPORT", "_key", UUID.randomUUID().toString());
        in("coordinator", "/cases/" + reference).upload(files, fields, "a.pdf", pdf);
        assertThat(denials())
                .containsExactly("coordinator POST /cases/{reference}/attachments NOT_YOUR_ROLE DENIED " + reference);
    }

    private String aTask() {
        return as("manager").taskId(referredBy("inspector", referral()), "Task_AcceptReferral");
    }

    private Browser in(String user, String page) {
        var browser = new Browser(port).signIn(user);
        browser.get(page);
        forget();
        return browser;
    }

    private long count() {
        return database.queryForObject("select count(*) from audit_entry", Long.class);
    }

    /** Denied since then: who, by which door, why, how it ended, and which case. */
    private List<String> denials() {
        var rows = database.queryForList("""
                select case what when 'Denied' then acted_by || ' ' || door || ' ' || coalesce(why, '-') || ' '
                  || result || ' ' || coalesce(reference, '-') else '' end
                from audit_entry order by written_at desc, seq desc limit ?""", String.class, count() - before);
        forget();
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private static String sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("Denials.java"))
                    .map(DenialsTest::text)
                    .collect(Collectors.joining());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A use case behind the interface. */
    @RestController
    static class ApiDoor {
        @PostMapping("/api/refused/{code}")
        void refused(@PathVariable String code) {
            throw Refusal.because(code);
        }
    }

    /** A page that says what was refused. */
    @Controller
    static class PageDoor {

        private final Problems problems;

        PageDoor(Problems problems) {
            this.problems = problems;
        }

        @PostMapping("/refused/{code}")
        String refused(@PathVariable String code, RedirectAttributes redirect) {
            redirect.addFlashAttribute("refused", problems.sentence(Refusal.because(code)));
            return "redirect:/passkeys";
        }
    }
}
