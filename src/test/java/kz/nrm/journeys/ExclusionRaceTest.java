package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.nrm.support.AtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** At the same moment: two approve, one approves and one refuses, somebody works on what is taken from them. Exactly one lawful result. */
class ExclusionRaceTest extends Journey {

    private static final int TIMES = 3;
    private static final String WHY = "The person names somebody there as one who took part.";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    @AfterEach
    void everybodyIsSomebodyElseAgain() {
        change("update app_user set personnel_number = null");
    }

    @RepeatedTest(TIMES)
    void twoApprove() throws Exception {
        var reference = referredBy("police", referral());
        var exclusion = proposed(reference, "agency", "MIA_OC-75");

        var answers = AtOnce.call(
                () -> approval("national", exclusion),
                () -> approval("coordinator79", exclusion),
                () -> approval("commissioner", exclusion));

        assertOneWon(answers);
        assertThat(state(exclusion)).isEqualTo("IN_FORCE");
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where reference = ? and what = 'Exclusion:IN_FORCE'",
                        Integer.class,
                        reference))
                .isEqualTo(1);
        assertThat(openAtThePolice(reference)).isZero();
    }

    @RepeatedTest(TIMES)
    void oneApprovesAndOneRefuses() throws Exception {
        var reference = referredBy("police", referral());
        var exclusion = proposed(reference, "agency", "MIA_OC-75");

        var answers = AtOnce.call(
                () -> approval("national", exclusion),
                () -> as("coordinator79").post("/api/exclusions/" + exclusion + "/rejection", Map.of()));

        assertOneWon(answers);
        var approved = answers.get(0).status() == 200;
        assertThat(state(exclusion)).isEqualTo(approved ? "IN_FORCE" : "REJECTED");
        assertThat(openAtThePolice(reference)).isEqualTo(approved ? 0 : 2);
    }

    @RepeatedTest(TIMES)
    void theAuthorApprovesThroughASecondAccountWhileSomebodyElseDoes() throws Exception {
        change("update app_user set personnel_number = 'P-1' where id in ('coordinator', 'coordinator79')");
        var reference = referredBy("police", referral());
        var exclusion = proposed(reference, "agency", "MIA_OC-75");

        var answers = AtOnce.call(
                () -> approval("coordinator", exclusion),
                () -> approval("coordinator79", exclusion),
                () -> approval("national", exclusion));

        assertThat(answers.get(0).status()).isEqualTo(409);
        assertThat(answers.get(1).status()).isEqualTo(409);
        answers.get(2).ok();
        assertThat(database.queryForObject(
                        "select approved_by from case_exclusion where reference = ?", String.class, reference))
                .isEqualTo("national");
    }

    @RepeatedTest(TIMES)
    void anAgencyIsShutOutWhileItsOfficerCompletesTheTask() throws Exception {
        var reference = referredBy("police", referral());
        var task = as("police").taskId(reference, "Task_MeetUrgentNeeds");
        var form = as("police").get("/api/tasks/" + task + "/form").ok();
        var exclusion = proposed(reference, "agency", "MIA_OC-75");

        var answers = AtOnce.call(
                () -> as("police")
                        .post(
                                "/api/tasks/" + task + "/completion",
                                new UsualAnswers(json).to(form, Map.of(), clock.instant())),
                () -> approval("national", exclusion));

        var done = answers.get(0).status() == 200;
        if (!done) {
            assertThat(answers.get(0).status()).isIn(404, 409);
        }
        inForce(answers.get(1), exclusion);
        assertThat(database.queryForObject("select status from work_item where id = ?", String.class, uuid(task)))
                .isEqualTo(done ? "DONE" : "OPEN");
        assertThat(openAtThePolice(reference)).isZero();
        as("police").get("/api/cases/" + reference).notFound();
    }

    @RepeatedTest(TIMES)
    void aPersonIsShutOutWhileTakingTheTask() throws Exception {
        var reference = referredBy("police", referral());
        var task = as("police").taskId(reference, "Task_MeetUrgentNeeds");
        var exclusion = proposed(reference, "user", "police");

        var answers = AtOnce.call(
                () -> as("police").post("/api/tasks/" + task + "/claim", Map.of()),
                () -> approval("national", exclusion));

        if (answers.get(0).status() != 200) {
            assertThat(answers.get(0).status()).isIn(404, 409);
        }
        inForce(answers.get(1), exclusion);
        assertThat(database.queryForObject(
                        "select count(*) from work_item where id = ? and claimed_by is null and agency = 'MIA_OC-75'",
                        Integer.class,
                        uuid(task)))
                .isEqualTo(1);
        as("police").get("/api/cases/" + reference).notFound();
    }

    /** Whoever met somebody else's change is told so and asks again. */
    private void inForce(Answer approved, String exclusion) {
        if (approved.status() != 200) {
            assertThat(approved.status()).as(approved.text()).isEqualTo(409);
            assertThat(state(exclusion)).isEqualTo("PROPOSED");
            approval("national", exclusion).ok();
        }
        assertThat(state(exclusion)).isEqualTo("IN_FORCE");
    }

    private static void assertOneWon(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> answer.refused("PROPOSAL_DECIDED"));
    }

    private String proposed(String reference, String kind, String whom) {
        return as("coordinator")
                .post("/api/cases/" + reference + "/exclusions", Map.of(kind, whom, "reasons", WHY))
                .created()
                .get("id")
                .asString();
    }

    private Answer approval(String by, String exclusion) {
        return as(by).post("/api/exclusions/" + exclusion + "/approval", Map.of());
    }

    private String state(String exclusion) {
        return database.queryForObject("select state from case_exclusion where id = ?", String.class, uuid(exclusion));
    }

    private int openAtThePolice(String reference) {
        return database.queryForObject(
                "select count(*) from work_item where reference = ? and status = 'OPEN' and agency = 'MIA_OC-75'",
                Integer.class,
                reference);
    }

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}
