package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.nrm.casefile.Recalls;
import kz.nrm.shared.CaseReference;
import kz.nrm.support.AtOnce;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.OutgoingRequests;
import kz.nrm.workflow.OutgoingSender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** At the same moment something is shared and the consent to it is taken back: exactly one lawful result. */
class ConsentRaceTest extends Journey {

    private static final int TIMES = 3;
    private static final String SHELTER = "SSS_PROVIDER-75";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Recalls recalls;

    @Autowired
    private OutgoingRequests requests;

    @Autowired
    private OutgoingSender sender;

    private String reference = "";

    @BeforeEach
    void somebodyIsInTheShelter() {
        reference = referredBy("inspector", referral());
        accepted(reference);
        presumed(reference);
        movesIntoShelter(reference);
    }

    @RepeatedTest(TIMES)
    void whoReadsWhileItIsTakenBackIsAmongThoseWhoAreToldOrHasReadNothing() throws Exception {
        var answers =
                AtOnce.call(this::read, this::read, () -> says("manager", "SHARING", false), this::read, this::read);

        answers.get(2).created();
        read().notFound();
        recalls.tellLatecomers();
        var shown = answers.stream().filter(answer -> answer.status() == 200).count();
        assertThat(answers.stream().map(Answer::status))
                .allMatch(status -> status == 200 || status == 201 || status == 404);
        assertThat(database.queryForObject("""
                        select count(*) from audit_entry where reference = ? and agency = ? and result = 'SHOWN'
                          and door like '%similar'""", Long.class, reference, SHELTER))
                .as("who was shown something is in the trail")
                .isEqualTo(shown);
        assertThat(database.queryForObject(
                        "select count(*) from consent_recall where reference = ? and agency = ? and compartments like '%IDENTITY%'",
                        Integer.class, reference, SHELTER))
                .as("and is told once")
                .isEqualTo(shown > 0 ? 1 : 0);
    }

    @RepeatedTest(TIMES)
    void ofAYesAndANoTheLaterStands() throws Exception {
        var answers = AtOnce.call(() -> says("manager", "SHARING", false), () -> says("social", "SHARING", true));

        answers.forEach(Answer::created);
        var last = database.queryForList(
                "select given from consent where reference = ? order by number", Boolean.class, reference);
        assertThat(read().status()).isEqualTo(last.get(last.size() - 1) ? 200 : 404);
    }

    @RepeatedTest(TIMES)
    void whatGoesOutsideWhileItIsTakenBackHasGoneOrStays() throws Exception {
        says("manager", "MEDICAL", true).created();
        var key = UUID.randomUUID().toString();
        requests.ask(new CaseReference(reference), "HEALTH", "APPOINTMENT", new MessageName("HealthAnswered"), key);

        var answers = AtOnce.call(
                () -> {
                    sender.sendDue();
                    return as("manager").get("/api/cases/" + reference);
                },
                () -> says("manager", "MEDICAL", false));

        answers.get(1).created();
        var outcome = database.queryForMap("select state, answer from outgoing_request where dedupe_key = ?", key);
        assertThat(outcome.get("STATE")).isIn("ACCEPTED", "REFUSED");
        assertThat("NOT_CONSENTED".equals(outcome.get("ANSWER"))).isEqualTo("REFUSED".equals(outcome.get("STATE")));
    }

    @RepeatedTest(TIMES)
    void twoTakeTheWholeBackAtTheSameMoment() throws Exception {
        var answers = AtOnce.call(() -> says("manager", "NRM", false), () -> says("social", "NRM", false));

        assertThat(answers.stream().map(Answer::status)).contains(201).containsAnyOf(201, 409);
        assertThat(stateOf(reference)).isEqualTo("WITHDRAWN");
        assertThat(as("manager").queue(reference)).containsOnlyOnce("Task_PlanExit");
        read().notFound();
    }

    private Answer read() {
        return as("shelter").get("/api/cases/" + reference + "/similar");
    }

    private Answer says(String keeper, String purpose, boolean given) {
        var answer = new HashMap<String, Object>(Map.of(
                "purpose", purpose, "given", given, "language", "uzb", "interpreter", "IN_PERSON", "giver", "SELF"));
        if (purpose.equals("SHARING")) {
            answer.put("agency", SHELTER);
        }
        if (given) {
            answer.put("textVersion", "2026-1");
        }
        return as(keeper).post("/api/cases/" + reference + "/consents", answer);
    }
}
