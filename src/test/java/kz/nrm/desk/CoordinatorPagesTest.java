package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The further pages of those who coordinate or administer, through a browser that executes no script. */
class CoordinatorPagesTest extends Journey {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @Test
    void allCasesOverThePathAreAListFirstAndADrawingSecond() {
        referredBy("social", referral());
        var browser = new Browser(port).signIn("national");

        browser.get("/board/map");
        assertThat(browser.page()).contains("Где находятся все дела", "Принять направление", "data-marks=");
        assertThat(browser.page().indexOf("<table")).isLessThan(browser.page().indexOf("class=\"diagram\""));
        assertThat(browser.get("/board/map/marks").body()).contains("\"counts\":{", "\"Task_AcceptReferral\":");
        assertThat(browser.get("/board/map/model").body()).contains("Принять направление", "bpmn");
        assertThat(new Browser(port).signIn("coordinator").get("/board/map").statusCode())
                .as("the whole country is for those of the whole country")
                .isEqualTo(404);
    }

    @Test
    void aCaseThatDoesNotExistForTheReaderIsNotCountedInTheDrawing() {
        var reference = referredBy("police", referral());
        var browser = new Browser(port).signIn("national2");
        var before = accepting(browser);
        as("commissioner")
                .post(
                        "/api/cases/" + reference + "/exclusions",
                        Map.of("user", "national2", "reasons", "The person names this coordinator as a relative."))
                .created();
        assertThat(accepting(browser)).isEqualTo(before - 1);
    }

    @Test
    void whoWaitsLongerIsFlaggedAndSmallGroupsAreNotShown() {
        for (var each = 0; each < 5; each++) {
            stage("FEMALE", 10);
            stage("MALE", 20);
        }
        for (var each = 0; each < 4; each++) {
            stage("NON_CONFORMING", 90);
        }
        var browser = new Browser(port).signIn("coordinator");

        browser.get("/board/fairness?by=sex");
        assertThat(browser.page())
                .contains("Группы различаются", "<strong>10</strong>", "<strong>20</strong>")
                .doesNotContain("<strong>90</strong>");
        browser.get("/board/fairness?by=form");
        assertThat(browser.page()).contains("Форма эксплуатации");
        assertThat(browser.get("/board/fairness?by=name").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).signIn("social").get("/board/fairness").statusCode())
                .isEqualTo(404);
        change("delete from stage_time where reference = 'NRM-0000-0000-0002'");
    }

    @Test
    void aStageIsWrittenDownWhenACaseLeavesIt() {
        var reference = referredBy("inspector", referral());
        accepted(reference);
        presumed(reference);

        assertThat(database.queryForList(
                        "select stage from stage_time where reference = ? and ended_at is not null and sex is not null",
                        String.class,
                        reference))
                .contains("SUBMITTED", "SCREENED");
        assertThat(database.queryForList(
                        "select stage from stage_time where reference = ? and ended_at is null",
                        String.class,
                        reference))
                .containsExactly(stateOf(reference));
    }

    @Test
    void whatFailedIsTriedAgainAndAdministratorsSeeNoCase() {
        var reference = referredBy("inspector", referral());
        accepted(reference);
        presumed(reference);
        var job = database.queryForObject("""
                select min(j.ID_) from ACT_RU_JOB j, ACT_RU_EXECUTION e
                where j.PROCESS_INSTANCE_ID_ = e.ID_ and e.BUSINESS_KEY_ = ?""", String.class, reference);
        var due = database.queryForObject("select DUEDATE_ from ACT_RU_JOB where ID_ = ?", Timestamp.class, job);
        change("update ACT_RU_JOB set EXCEPTION_MSG_ = 'holds what was entered', RETRIES_ = 0 where ID_ = ?", job);

        var national = new Browser(port).signIn("national");
        national.get("/failures");
        assertThat(national.page()).contains(reference, job).doesNotContain("holds what was entered");

        var admin = new Browser(port).signIn("admin");
        admin.get("/failures");
        assertThat(admin.page()).contains(job, "Не показывается").doesNotContain("NRM-");
        change("update ACT_RU_JOB set SUSPENSION_STATE_ = 2 where ID_ = ?", job);
        admin.post("/failures/" + job + "/retry", Map.of());
        assertThat(admin.page()).contains("Выполняется повторно");
        assertThat(database.queryForObject("select RETRIES_ from ACT_RU_JOB where ID_ = ?", Integer.class, job))
                .isEqualTo(1);
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where what like 'WorkRetried%'", Integer.class))
                .isPositive();
        change(
                "update ACT_RU_JOB set EXCEPTION_MSG_ = null, RETRIES_ = 3, SUSPENSION_STATE_ = 1, DUEDATE_ = ? where ID_ = ?",
                due,
                job);

        assertThat(admin.post("/failures/" + job + "/retry", Map.of()).statusCode())
                .as("nothing failed any more")
                .isEqualTo(404);
        for (var user : List.of("police", "coordinator", "auditor")) {
            assertThat(new Browser(port).signIn(user).get("/failures").statusCode())
                    .as(user)
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsConfiguredIsShownWithItsBasisAndNoCase() {
        var admin = new Browser(port).signIn("admin");
        for (var part : List.of("agencies", "houses", "services", "rules")) {
            admin.get("/reference?part=" + part);
            assertThat(admin.page()).as(part).contains("Всего: ").doesNotContain("NRM-");
        }
        assertThat(admin.page()).contains("норма не проверена юристом", "Действует", "href=\"/calendar\"");
        assertThat(admin.get("/reference?part=cases").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).signIn("police").get("/reference").statusCode())
                .isEqualTo(404);
        admin.get("/calendar");
        assertThat(admin.page()).contains("Предложить изменение");
    }

    private long accepting(Browser browser) {
        var marks = browser.get("/board/map/marks").body();
        var found = Pattern.compile("\"Task_AcceptReferral\":(\\d+)").matcher(marks);
        assertThat(found.find()).as(marks).isTrue();
        return Long.parseLong(found.group(1));
    }

    private void stage(String sex, int days) {
        var end = Instant.parse("2026-11-15T09:00:00Z");
        change(
                "insert into stage_time (id, reference, stage, started_at, ended_at, sex, foreigner, forms, version)"
                        + " values (?, 'NRM-0000-0000-0002', 'MONITORING', ?, ?, ?, true, 'SERVITUDE', 0)",
                UUID.randomUUID(),
                Timestamp.from(end.minusSeconds(days * 86_400L)),
                Timestamp.from(end),
                sex);
    }
}
