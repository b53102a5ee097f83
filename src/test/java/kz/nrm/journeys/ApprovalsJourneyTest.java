package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.nrm.desk.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What waits for a second person, through a browser that executes no script. */
class ApprovalsJourneyTest extends Story {

    private static final String REASONS = "The person names an officer of this unit.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @Test
    void anotherCoordinatorSeesWhatMovesBeforeAgreeing() {
        var reference = referredBy("police", referral());
        as("coordinator")
                .reports(reference, "exclusion-proposed", Map.of("agency", "MIA_OC-75", "reasons", REASONS))
                .created();

        var author = new Browser(port).signIn("coordinator");
        var matter = "/exclusions/"
                + database.queryForObject("select id from case_exclusion where reference = ?", String.class, reference);
        author.get("/approvals");
        assertThat(author.page()).contains("Отстранить: ", "Это предложили вы сами", reference, matter);
        author.get(matter);
        assertThat(author.page()).contains(REASONS, "Это предложили вы сами").doesNotContain("/approval\"");

        var second = new Browser(port).signIn("coordinator79");
        second.get("/approvals");
        assertThat(second.page()).contains(matter);
        second.get(matter);
        assertThat(second.page()).contains("вы решаете по основаниям", REASONS).doesNotContain(reference);
        second.post(matter + "/approval", Map.of());
        assertThat(second.page()).contains("role=\"status\"").doesNotContain("/approval\"");
        assertThat(new Browser(port).signIn("police").get("/cases/" + reference).statusCode())
                .isEqualTo(404);

        second.get(matter);
        second.post(matter + "/rejection", Map.of());
        assertThat(second.page()).as("decided already").contains("role=\"alert\"");
    }

    @Test
    void aTaskThatTakesASecondPersonIsNotDoneByItsAuthor() {
        var reference = referredBy("police", referral());
        done(reference, "Task_AcceptReferral");
        done(
                reference,
                "Task_DecideReasonableGrounds",
                Map.of("decision", "NO_GROUNDS", "labourRightsOnly", true, "missing", List.of()));
        var task = database.queryForObject(
                "select id from work_item where reference = ? and task_key = 'Task_ConfirmNegativeGrounds'",
                UUID.class,
                reference);
        var author = database.queryForObject(
                "select done_by from work_item where reference = ? and task_key = 'Task_DecideReasonableGrounds'",
                String.class,
                reference);

        var first = new Browser(port).signIn(author);
        first.get("/approvals");
        assertThat(first.page())
                .contains(reference, "Это касается того, что сделали вы")
                .doesNotContain("/tasks/" + task);

        var second = new Browser(port)
                .signIn(database.queryForObject(
                        "select min(u.id) from app_user u, work_item w where w.id = ? and u.agency = w.agency and u.roles like concat('%', w.role, '%') and u.id <> ?",
                        String.class, task, author));
        second.get("/approvals");
        assertThat(second.links("/tasks/" + task)).hasSize(1);
    }

    @Test
    void whatRulesForbidIsRefusedInWordsAndNothingIsErased() {
        var reference = referredBy("police", referral());
        change(
                "insert into erasure_proposal (id, reference, ground, category, state, proposed_by, proposed_by_agency, proposed_at, version)"
                        + " values (?, ?, 'PERSONS_WISH', 'CASE_FILE', 'WAITING', 'coordinator', 'COORD-75', current_timestamp, 0)",
                UUID.randomUUID(),
                reference);

        var author = new Browser(port).signIn("coordinator");
        author.get("/approvals");
        assertThat(author.page()).contains("Удалить: такова воля лица").doesNotContain("/approvals/erasures/");

        var second = new Browser(port).signIn("national");
        second.get("/approvals");
        var erasure = "/approvals/erasures/" + reference;
        assertThat(second.page()).contains(erasure + "/approval", "Вернуть их нельзя");
        second.post(erasure + "/approval", Map.of());
        assertThat(second.page()).contains("role=\"alert\"").doesNotContain("Согласовано.");
        second.post(erasure + "/rejection", Map.of());
        assertThat(second.page()).contains("Отклонено.").doesNotContain(erasure);
        assertThat(second.post("/approvals/erasures/NRM-0000-0000-0000/approval", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void administratorsSeeAccountsAndNoCases() {
        var browser = new Browser(port).signIn("admin");
        browser.get("/users");
        browser.post("/users/manager/factor-reset", Map.of());

        browser.get("/approvals");
        assertThat(browser.page())
                .contains("Учётные записи", "Это предложили вы сами")
                .doesNotContain("NRM-");
        var id = database.queryForObject(
                "select id from account_proposal where user_id = 'manager' and state = 'WAITING'", UUID.class);
        browser.post("/users/changes/" + id + "/rejection", Map.of());
    }
}
