package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists a social worker's morning begins with; the office of another region has no tasks but those told here. */
class QueuePagesTest extends Journey {

    private static final String OFFICE = "AKIMAT_SOC-10";
    private static final Duration BUDGET = Duration.ofSeconds(2);

    private static final String TASK = """
            insert into work_item (id, engine_task, reference, process, process_instance, task_key, role, agency, region,
              compartment, other_agency, status, created_at, due_at, version)
            values (?, ?, 'NRM-9999-9999-9999', 'assistance', 'none', ?, 'SOCIAL_WORKER', ?, 'ABAI',
              'STATUS', false, 'OPEN', ?, ?, 0)""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    private Browser browser;

    @BeforeEach
    void aMorning() {
        itIs("2026-11-16T09:00");
        change("delete from work_item where agency = ?", OFFICE);
        change("delete from saved_filter where user_id = 'social10'");
        browser = new Browser(port).signIn("social10");
    }

    @AfterEach
    void theDayIsOver() {
        change("delete from work_item where agency = ?", OFFICE);
    }

    @Test
    void whatPressesMostStandsFirstInPlainWordsWithItsCount() {
        var later = task("Task_AssessNeeds", "2026-11-26T09:00");
        var overdue = task("Task_AssessNeeds", "2026-11-15T09:00");
        var soon = task("Task_AssessNeeds", "2026-11-17T09:00");
        var critical = task("Task_AssessNeeds", "2026-11-12T09:00");
        var back = task("Task_AssessNeeds", "2026-11-25T09:00");
        change("update work_item set deferred_until = ? where id = ?", utc("2026-11-16T08:59"), back);

        browser.get("/");

        assertThat(rows()).containsExactly(back, critical, overdue, soon, later);
        assertThat(browser.page())
                .contains(
                        "Вернулось из отложенных: 1",
                        "Срок давно прошёл: 1",
                        "Просрочено: 1",
                        "Скоро срок: 1",
                        "Срок ещё не скоро: 1",
                        "была отложена до: понедельник, 16 ноября 2026 г., 08:59");
        browser.get("/?queue=agency&urgency=overdue");
        assertThat(rows()).containsExactly(overdue);
        browser.get("/?queue=agency&urgency=back");
        assertThat(rows()).containsExactly(back);
    }

    @Test
    void theFilterIsTheAddressAndATaskLeadsBackToItsRow() {
        var other = task("Task_AssessNeeds", "2026-11-26T09:00");
        var wanted = task("Task_AgreePlan", "2026-11-27T09:00");
        browser.get("/");
        assertThat(browser.page()).contains("<option value=\"Task_AgreePlan\"", "<option value=\"Task_AssessNeeds\"");

        browser.get("/?queue=agency&kind=Task_AgreePlan&who=nobody");

        assertThat(rows()).containsExactly(wanted).doesNotContain(other);
        assertThat(browser.page()).contains("<option value=\"Task_AgreePlan\" selected=\"selected\">");
        var link = browser.links("/tasks/" + wanted + "[^\"]*").get(0);
        assertThat(link).contains("_from=queue%3Dagency%26kind%3DTask_AgreePlan%26who%3Dnobody");
        assertThat(browser.get("/?queue=agency&who=others").statusCode()).isEqualTo(200);
        assertThat(rows()).isEmpty();
        assertThat(browser.page()).contains("Таких задач нет");
        assertThat(browser.get("/?queue=agency&who=social").statusCode()).isEqualTo(404);
    }

    @Test
    void aListIsKeptUnderANameForItsOwnerAlone() {
        browser.get("/?queue=unassigned&urgency=soon");
        browser.post("/saved-filters", Map.of("name", "Утро <b>", "_from", "queue=unassigned&urgency=soon"));
        assertThat(browser.page()).contains("Список запомнен: Утро &lt;b&gt;.");
        assertThat(browser.links("/\\?queue=unassigned&amp;urgency=soon")).isNotEmpty();

        browser.post("/saved-filters", Map.of("name", " ", "_from", "//evil.example"));
        assertThat(browser.page()).contains("Дайте списку название");

        var somebody = new Browser(port).signIn("social");
        assertThat(somebody.page()).doesNotContain("Утро");
        var id = database.queryForObject("select id from saved_filter where user_id = 'social10'", UUID.class);
        somebody.post("/saved-filters/" + id + "/removal", Map.of("_from", ""));
        assertThat(browser.get("/").body()).contains("Утро");
        browser.post("/saved-filters/" + id + "/removal", Map.of("_from", "queue=mine"));
        assertThat(browser.page()).doesNotContain("Утро");
    }

    @Test
    void theListIsTakenAlongAsATableAndThatIsWrittenDown() {
        task("Task_AssessNeeds", "2026-11-15T09:00");
        var before = exports();

        var answer = browser.get("/tasks.csv?queue=agency&urgency=overdue");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"list-2026-11-16.csv\"");
        var lines = answer.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("\"Оценить потребности\";\"NRM-").contains("\"Просрочено\"", "\"никто\"");
        assertThat(lines.get(2))
                .as("who took it along, and when")
                .matches("\"NRM \\| social10 \\| AKIMAT_SOC-\\d+ \\| 2026-11-16T.*");
        assertThat(exports()).isEqualTo(before + 1);
        assertThat(browser.get("/tasks.csv?queue=all").statusCode()).isEqualTo(404);
    }

    @Test
    void fiveThousandTasksAreNotSlow() {
        var rows = IntStream.range(0, 5_000)
                .mapToObj(at -> row(
                        UUID.randomUUID(),
                        at % 2 == 0 ? "Task_AssessNeeds" : "Task_AgreePlan",
                        "2026-11-2" + at % 9 + "T09:00"))
                .toList();
        new TransactionTemplate(transactions).executeWithoutResult(open -> database.batchUpdate(TASK, rows));
        browser.get("/");

        var fastest = IntStream.range(0, 3)
                .mapToObj(again -> time("/?queue=agency&page=60"))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var filtered = time("/?queue=agency&kind=Task_AgreePlan&page=3");

        assertThat(rows()).hasSize(50);
        assertThat(browser.page()).contains("Моё ведомство (5000)", "page=4", "page=2");
        assertThat(fastest).isLessThan(BUDGET);
        assertThat(filtered).isLessThan(BUDGET);
    }

    private Duration time(String address) {
        var begun = Instant.now();
        browser.get(address);
        return Duration.between(begun, Instant.now());
    }

    /** An open task of the office, as the engine would have made it. */
    private UUID task(String key, String due) {
        var id = UUID.randomUUID();
        change(TASK, row(id, key, due));
        return id;
    }

    private static Object[] row(UUID id, String key, String due) {
        return new Object[] {id, id.toString(), key, OFFICE, utc("2026-11-10T09:00"), utc(due)};
    }

    private static OffsetDateTime utc(String almatyTime) {
        return almaty(almatyTime).atOffset(ZoneOffset.UTC);
    }

    /** The tasks of the page in their order. */
    private List<UUID> rows() {
        return Pattern.compile("<tr id=\"t-([0-9a-f-]{36})\"")
                .matcher(browser.page())
                .results()
                .map(row -> UUID.fromString(row.group(1)))
                .toList();
    }

    private int exports() {
        return database.queryForObject(
                "select count(*) from audit_entry where what = 'TasksExported' and acted_by = 'social10'",
                Integer.class);
    }
}
