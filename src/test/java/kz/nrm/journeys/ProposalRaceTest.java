package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.nrm.support.AtOnce;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Several propose the same at the same moment: one proposal comes into being, the others are told and nothing of theirs stays. */
class ProposalRaceTest extends Journey {

    private static final int TIMES = 3;

    @Autowired
    private JdbcTemplate database;

    @RepeatedTest(TIMES)
    void twoCasesAreMergedOnce() throws Exception {
        var older = referredBy("inspector", referral());
        var newer = referredBy("inspector", referral());

        var won = oneOf(AtOnce.call(
                () -> merge("manager", newer, older),
                () -> merge("social", older, newer),
                () -> merge("coordinator", newer, older)));

        assertThat(rows("case_merge where state = 'PROPOSED' and ? in (newer, older)", newer))
                .isEqualTo(1);
        assertThat(told("Merge:PROPOSED", newer)).isEqualTo(1);

        as("national")
                .post("/api/merges/" + won.get("id").asString() + "/rejection", Map.of())
                .ok();
        merge("social", newer, older).created();
    }

    @RepeatedTest(TIMES)
    void aCaseIsToBeErasedOnce() throws Exception {
        var reference = referredBy("inspector", referral());
        as("manager")
                .reports(reference, "consent-withdrawn", Map.of("ownWords", true, "language", "uzb"))
                .created();
        as("manager").does(reference, "Task_PlanExit");
        as("lawyer").does(reference, "Task_ConfirmWithdrawal");

        oneOf(AtOnce.call(
                () -> erasure("coordinator", reference),
                () -> erasure("national", reference),
                () -> erasure("coordinator2", reference)));

        assertThat(rows("erasure_proposal where state = 'WAITING' and reference = ?", reference))
                .isEqualTo(1);
        assertThat(told("Erasure:PROPOSED", reference)).isEqualTo(1);
        as("national")
                .post("/api/cases/" + reference + "/erasure/rejection", Map.of())
                .done();
        erasure("national", reference).created();
        as("national")
                .post("/api/cases/" + reference + "/erasure/rejection", Map.of())
                .done();
    }

    @RepeatedTest(TIMES)
    void anAgencyIsShutOutOnce() throws Exception {
        var reference = referredBy("police", referral());

        oneOf(AtOnce.call(
                () -> exclusion("coordinator", reference),
                () -> exclusion("national", reference),
                () -> exclusion("commissioner", reference)));

        assertThat(rows(
                        "case_exclusion where reference = ? and state in ('PROPOSED', 'IN_FORCE', 'REMOVAL_PROPOSED')",
                        reference))
                .isEqualTo(1);
        assertThat(told("Exclusion:PROPOSED", reference)).isEqualTo(1);
        assertThat(rows("sealed_record where reference = ? and kind like 'exclusion-%'", reference))
                .as("reasons of the one that came into being")
                .isEqualTo(1);
        exclusion("national", reference).refused("EXCLUSION_EXISTS");
    }

    /** The one that came into being; the others have met it. */
    private static JsonNode oneOf(List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
        return answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .created();
    }

    private Answer merge(String user, String one, String other) {
        return as(user).post("/api/cases/" + one + "/merges", Map.of("other", other));
    }

    private Answer erasure(String user, String reference) {
        return as(user).post("/api/cases/" + reference + "/erasure", Map.of("ground", "PERSONS_WISH"));
    }

    private Answer exclusion(String user, String reference) {
        return as(user).post(
                        "/api/cases/" + reference + "/exclusions",
                        Map.of(
                                "agency",
                                "MIA_OC-75",
                                "reasons",
                                "The person names somebody there as one who took part."));
    }

    private int rows(String of, String reference) {
        return database.queryForObject("select count(*) from " + of, Integer.class, reference);
    }

    private int told(String what, String reference) {
        return database.queryForObject(
                "select count(*) from audit_entry where what = ? and reference = ?", Integer.class, what, reference);
    }
}
