package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tasks go from colleague to colleague: a page asks first, those concerned are told, and nobody gets what they may not do. */
class TaskGivingPagesTest extends Journey {

    private static final String NEEDS = "Task_AssessNeeds";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Users users;

    private String reference = "";
    private String id = "";
    private String task = "";

    @BeforeEach
    void twoSocialWorkersOwnATask() {
        change("update task_change set seen_at = happened_at where seen_at is null");
        change("delete from absence");
        reference = referredBy("inspector", referral());
        accepted(reference);
        presumed(reference);
        as("manager").does(reference, "Task_AssessFirstRisk");
        id = as("social").taskId(reference, NEEDS);
        task = "/tasks/" + id;
    }

    @AfterEach
    void everybodyIsThere() {
        change("delete from absence");
    }

    @Test
    void takingOverAsksFirstAndTellsTheColleague() {
        var first = browser("social");
        first.post(task + "/claim", Map.of());
        var second = browser("social2");
        second.get(task);
        assertThat(second.page()).contains("href=\"" + task + "/take-over\"", "Эту задачу взял другой сотрудник: ");

        second.get(task + "/take-over");
        assertThat(second.page()).contains("Если вы возьмёте её, он узнает об этом");
        assertThat(holder()).isEqualTo("social");
        second.post(task + "/take-over", Map.of());

        assertThat(holder()).isEqualTo("social2");
        assertThat(second.page()).contains("Задача теперь у вас. Предупреждён сотрудник: Social worker (demo).");
        first.get("/");
        assertThat(first.page())
                .contains("теперь выполняет другой сотрудник. Кто это сделал: Second social worker (demo)");
        first.post("/news/seen", Map.of());
        assertThat(first.page()).doesNotContain("теперь выполняет другой сотрудник");
        assertThat(trail()).contains("TaskTakenOver");
    }

    @Test
    void nobodyGivesBackOrPutsOffWhatAColleagueHas() {
        browser("social").post(task + "/claim", Map.of());
        var second = browser("social2");
        second.get(task);

        assertThat(second.post(task + "/release", Map.of()).statusCode()).isEqualTo(409);
        second.get(task);
        second.post(task + "/deferral", Map.of("until", "2026-11-30T10:00", "reason", "waits"));

        assertThat(second.page()).contains("Эту задачу уже взял другой сотрудник", "waits");
        assertThat(holder()).isEqualTo("social");
    }

    @Test
    void aTaskIsHandedToAColleagueWhoMayDoItAndIsTold() {
        var first = browser("social");
        first.get(task + "/hand-over");
        assertThat(first.page())
                .contains("value=\"social2\"")
                .doesNotContain("value=\"head\"", "value=\"manager\"", "value=\"social10\"");

        assertThat(first.post(task + "/hand-over", Map.of()).statusCode()).isEqualTo(422);
        first.get(task + "/hand-over");
        assertThat(first.post(task + "/hand-over", Map.of("receiver", "head")).statusCode())
                .isEqualTo(422);
        assertThat(first.page()).contains("Кому передать: ");
        assertThat(holder()).isNull();
        first.post(task + "/hand-over", Map.of("receiver", "social2"));

        assertThat(first.page()).contains("теперь занимается Second social worker (demo)");
        assertThat(holder()).isEqualTo("social2");
        var second = browser("social2");
        second.get("/");
        assertThat(second.page()).contains("вам передана задача");
        assertThat(trail()).contains("TaskHandedToColleague");
    }

    @Test
    void whoeverIsAwayGetsNothingTheSubstituteDoes() {
        var stand = colleague("stand", Role.SOCIAL_WORKER);
        away("social2", stand);
        var first = browser("social");
        first.get(task + "/hand-over");
        assertThat(first.page()).contains("отсутствует; замещает Somebody");

        first.post(task + "/hand-over", Map.of("receiver", "social2"));

        assertThat(holder()).isEqualTo(stand);
        assertThat(first.page()).contains("потому что Second social worker (demo) отсутствует");
    }

    @Test
    void standingInGivesNoRightAndAChainEnds() {
        var cannot = colleague("cannot", Role.CASE_MANAGER);
        change(
                "insert into absence (id, user_id, first_day, last_day, substitute, version) values (?, 'social2',"
                        + " date '2026-11-01', date '2026-12-01', ?, 0)",
                UUID.randomUUID(),
                cannot);
        var first = browser("social");
        first.get(task + "/hand-over");
        first.post(task + "/hand-over", Map.of("receiver", "social2"));
        assertThat(first.page()).contains("а его замещающий не вправе выполнить эту задачу");

        change("delete from absence");
        var other = colleague("other", Role.SOCIAL_WORKER);
        away("social2", other);
        change(
                "insert into absence (id, user_id, first_day, last_day, substitute, version) values (?, ?,"
                        + " date '2026-11-01', date '2026-12-01', 'social2', 0)",
                UUID.randomUUID(),
                other);
        first.get(task + "/hand-over");
        first.post(task + "/hand-over", Map.of("receiver", "social2"));
        assertThat(first.page()).contains("и все, кто его замещает, тоже");
        assertThat(holder()).isNull();
    }

    @Test
    void anAbsenceIsPlannedForOneselfWithASubstituteOfTheSameRole() {
        var mine = browser("social");
        mine.get("/absences");
        mine.post("/absences", absence("social2", "2026-11-20", "2026-11-25", "social"));
        assertThat(mine.page()).contains("Отсутствие планируют для себя");
        mine.post("/absences", absence("social", "2026-11-25", "2026-11-20", "social2"));
        assertThat(mine.page()).contains("Последний день не может быть раньше первого", "value=\"2026-11-25\"");
        mine.post("/absences", absence("social", "2026-11-20", "2026-11-25", "head"));
        assertThat(mine.page()).contains("Замещает коллега того же ведомства с той же ролью");
        mine.post("/absences", absence("social", "2026-11-20", "2026-11-25", "social2"));
        assertThat(mine.page()).contains("Запланировано.", "пятница, 20 ноября 2026 г.");
        mine.post("/absences", absence("social", "2026-11-24", "2026-11-26", "social2"));
        assertThat(mine.page()).contains("На эти дни отсутствие уже запланировано");

        var planned = database.queryForObject("select id from absence where user_id = 'social'", UUID.class);
        browser("social2").post("/absences/" + planned + "/removal", Map.of());
        assertThat(database.queryForObject("select count(*) from absence", Integer.class))
                .isOne();
        var head = browser("head");
        head.get("/absences");
        assertThat(head.page()).contains("пятница, 20 ноября 2026 г.");
        head.post("/absences/" + planned + "/removal", Map.of());
        assertThat(head.page()).contains("Отменено.");
        assertThat(database.queryForList(
                        "select what from audit_entry where what like 'Absence%' and why like 'social 2026-11-20%'",
                        String.class))
                .containsExactlyInAnyOrder("AbsencePlanned", "AbsenceTakenBack");
    }

    @Test
    void whoeverLeadsGivesSeveralTasksAtOnceAndEachRowSaysWhatBecameOfIt() {
        var other = as("manager").queue(reference).get(0);
        var managers = as("manager").taskId(reference, other);
        var head = browser("head");
        head.get("/reassignment");

        head.post("/reassignment?queue=agency", Map.of("colleague", "social2"));
        assertThat(head.page()).contains("Отметьте хотя бы одну задачу");
        head.post("/reassignment?queue=agency", Map.of("task", List.of(id, managers), "colleague", "social2"));

        assertThat(head.page())
                .contains(
                        ">передано</strong>", ">не передано</strong>", "Этот сотрудник не вправе выполнить эту задачу");
        assertThat(holder()).isEqualTo("social2");
        var stranger = browser("social10");
        stranger.get("/reassignment");
        stranger.post("/reassignment?queue=mine", Map.of("task", List.of(id), "colleague", "social10"));
        assertThat(stranger.page()).contains(">не передано</strong>").doesNotContain(reference);
        assertThat(holder()).isEqualTo("social2");
    }

    @Test
    void whatWasPutOffComesBackOnTopWithItsTag() {
        var mine = browser("social");
        mine.get(task + "/deferral");
        mine.post(task + "/deferral", Map.of("until", "2026-11-17T08:00", "reason", "the clinic answers"));
        mine.get("/");
        assertThat(mine.links(task)).isEmpty();

        itIs("2026-11-17T08:30");
        mine.get("/");

        assertThat(mine.page())
                .contains("Вернулось из отложенных", "была отложена до: вторник, 17 ноября 2026 г., 08:00");
        mine.get(task);
        assertThat(mine.page()).contains("the clinic answers");
    }

    @Test
    void openWorkIsListedBeforeAnAccountIsDisabledAndFreeAfterwards() {
        var leaver = colleague("leaver", Role.SOCIAL_WORKER);
        var first = browser("social");
        first.get(task + "/hand-over");
        first.post(task + "/hand-over", Map.of("receiver", leaver));
        assertThat(holder()).isEqualTo(leaver);
        var admin = browser("admin");

        admin.get("/users/" + leaver + "/disabling");
        assertThat(admin.page())
                .contains("Взято и не закончено", "</span>: <span>1</span>")
                .doesNotContain(reference);
        admin.post("/users/" + leaver + "/disabling", Map.of());

        assertThat(holder()).isNull();
        assertThat(browser("social").get("/users/" + leaver + "/disabling").statusCode())
                .isEqualTo(404);
    }

    private void away(String user, String substitute) {
        change(
                "insert into absence (id, user_id, first_day, last_day, substitute, version) values (?, ?,"
                        + " date '2026-11-01', date '2026-12-01', ?, 0)",
                UUID.randomUUID(),
                user,
                substitute);
    }

    private static Map<String, Object> absence(String whose, String first, String last, String substitute) {
        return Map.of("colleague", whose, "firstDay", first, "lastDay", last, "substitute", substitute);
    }

    private String colleague(String name, Role role) {
        var user = new UserId(name + "." + UUID.randomUUID().toString().substring(0, 8));
        users.create(user, "Somebody", "training-2026", new AgencyId("AKIMAT_SOC-75"), Set.of(role), true);
        return user.value();
    }

    private Browser browser(String user) {
        var browser = new Browser(port).signIn(user);
        browser.get(user.equals("admin") ? "/" : "/absences");
        return browser;
    }

    private String holder() {
        return database.queryForObject(
                "select claimed_by from work_item where id = ?", String.class, UUID.fromString(id));
    }

    private List<String> trail() {
        return database.queryForList("select what from audit_entry where reference = ?", String.class, reference);
    }
}
