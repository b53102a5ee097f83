package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Relation;
import kz.nrm.desk.Browser;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has nothing to do in a case any more finds it no more; whoever still owes something does until it is done. */
class PartsEndJourneyTest extends Story {

    private static final String HERE = "SSS_PROVIDER-75";
    private static final String NEXT = "SSS_PROVIDER-35";
    private static final String NEXT_ADDRESS = "Synthetic address of Zhuldyz";
    private static final String SAFE_PLACE = "Room of the aunt behind the mill";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private CaseAccess access;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void somebody_works_in_karaganda() {
        change("update app_user set agency = ? where id = 'shelter2'", NEXT);
    }

    @AfterEach
    void and_is_home_again() {
        change("update app_user set agency = ? where id = 'shelter2'", HERE);
    }

    @Test
    void a_house_that_declined() {
        var person = presumedPerson();
        asked("Bulak", person);
        as("shelter").sees(person);

        done(person, "Task_AnswerBedRequest", Map.of("bedAnswer", "DECLINED", "declineReason", "FULL"));

        gone("shelter", HERE, person);
        choose("Zhuldyz", person);
        assertThat(as("shelter2").queue(person)).containsExactly("Task_AnswerBedRequest");
        gone("shelter", HERE, person);
    }

    @Test
    void a_house_that_did_not_answer() {
        var person = presumedPerson();
        asked("Bulak", person);

        hoursPass(3);

        gone("shelter", HERE, person);
        assertThat(tasksOf(person)).contains("Task_ChooseBed");
    }

    @Test
    void a_house_that_was_left_for_another_one() {
        var person = presumedPerson();
        movesInto("Bulak", person);
        asksForAnotherHouse(person);
        assertThat(as("shelter").sees(person).toString()).contains("Bulak");

        livesInKaraganda(person);

        gone("shelter", HERE, person);
        assertThat(as("shelter2").sees(person).toString()).contains(NEXT_ADDRESS);
        assertThat(as("manager").sees(person).toString()).contains(NEXT_ADDRESS);
    }

    @Test
    void a_house_that_was_left_but_gives_help_reads_no_new_address() {
        var person = presumedPerson();
        movesInto("Bulak", person);
        done(person, "Task_AssessFirstRisk");
        done(person, "Task_AssessNeeds");
        asksForAnotherHouse(person);
        livesInKaraganda(person);

        assertThat(as("shelter").queue(person)).containsExactly("Task_AgreePlan");
        assertThat(as("shelter").sees(person).toString()).doesNotContain(NEXT_ADDRESS, "Zhuldyz");
        assertThat(openings("shelter", person))
                .contains("IDENTITY OPEN_BY_ROLE", "LOCATION LIVES_ELSEWHERE")
                .doesNotContain("LOCATION OPEN_BY_ROLE");
        assertThat(openings("shelter2", person)).contains("LOCATION OPEN_BY_ROLE");
        assertThat(openings("social2", person)).contains("LOCATION OPEN_BY_ROLE");
    }

    @Test
    void a_house_whose_address_became_known() {
        var person = presumedPerson();
        movesInto("Bulak", person);
        var helped = presumedPerson();
        movesInto("Bulak", helped);
        done(helped, "Task_AssessFirstRisk");
        done(helped, "Task_AssessNeeds");

        as("shelter")
                .reports(person, "shelter-compromised", Map.of("what", "A car of the traffickers stood at the gate."))
                .created();
        for (var resident : List.of(person, helped)) {
            done(resident, "Task_MoveToSafety", Map.of("safePlace", SAFE_PLACE));
        }

        gone("shelter", HERE, person);
        assertThat(as("shelter").queue(helped)).containsExactly("Task_AgreePlan");
        assertThat(openings("shelter", helped)).contains("LOCATION LIVES_ELSEWHERE");
        assertThat(records("shelter", helped)).doesNotContain(SAFE_PLACE);
        assertThat(records("manager", helped)).contains(SAFE_PLACE);
    }

    @Test
    void a_house_the_person_has_left_for_good() {
        var person = presumedPerson();
        movesInto("Bulak", person);
        as("manager")
                .reports(person, "exit-planned", Map.of("exitReason", "OWN_WISH"))
                .created();
        as("manager").does(person, "Task_AgreeExit");
        as("shelter").sees(person);

        as("social10").does(person, "Task_ConfirmNextPlace");

        gone("shelter", HERE, person);
    }

    @Test
    void an_agency_the_referral_went_away_from() {
        var person = referredBy("police", referral());
        as("manager").sees(person);

        goesFrom("manager", "NGO-75", person);

        gone("manager", "AKIMAT_SOC-75", person);
        assertThat(as("ngo").queue(person)).contains("Task_AcceptReferral");
    }

    @Test
    void who_referred_does_what_is_owed_and_then_sees_only_where_the_case_stands() {
        var person = referredBy("ngo", referral());
        goesFrom("manager", "NGO-75", person);
        goesFrom("ngo", "AKIMAT_SOC-10", person);
        assertThat(as("ngo").queue(person)).containsExactly("Task_MeetUrgentNeeds");
        assertThat(openings("ngo", person)).doesNotContain("IDENTITY NO_WORK_IN_CASE");
        assertThat(trail(person)).doesNotContain("PartEnded:NGO-75");

        as("ngo").does(person, "Task_MeetUrgentNeeds");

        assertThat(openings("ngo", person)).contains("STATUS OPEN_BY_ROLE", "IDENTITY NO_WORK_IN_CASE");
        assertThat(trail(person)).containsOnlyOnce("PartEnded:NGO-75");
    }

    @Test
    void an_agency_that_gets_work_at_the_very_moment_stays() throws Exception {
        var person = presumedPerson();
        asked("Bulak", person);
        var reference = new CaseReference(person);
        change("update placement set state = 'LAPSED' where reference = ?", person);
        change("update work_item set agency = 'COORD-75' where reference = ? and agency = ?", person, HERE);

        var leaves = new TransactionTemplate(transactions).execute(giving -> {
            access.join(reference, new AgencyId(HERE), Relation.PARTICIPANT);
            var parted = CompletableFuture.runAsync(() -> access.leave(reference, new AgencyId(HERE)));
            assertThatThrownBy(() -> parted.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            rows.update("update placement set state = 'OFFERED' where reference = ?", person);
            return parted;
        });
        leaves.get(10, TimeUnit.SECONDS);

        assertThat(access.relation(new AgencyId(HERE), reference)).contains(Relation.PARTICIPANT);
        change("update placement set state = 'LAPSED' where reference = ?", person);
        access.leave(reference, new AgencyId(HERE));
        assertThat(access.relation(new AgencyId(HERE), reference)).isEmpty();
    }

    private String presumedPerson() {
        var person = referredBy("police", referral());
        isPresumed(person);
        return person;
    }

    private void asked(String house, String person) {
        done(person, "Task_AssessShelterNeed");
        choose(house, person);
    }

    private void choose(String house, String person) {
        done(person, "Task_ChooseBed", Map.of("bed", bedOf(house, person)));
    }

    private void asksForAnotherHouse(String person) {
        as("manager")
                .reports(person, "transfer-needed", Map.of("transferReason", "UNSAFE"))
                .created();
        as("manager").does(person, "Task_AgreeTransfer");
    }

    private void livesInKaraganda(String person) {
        choose("Zhuldyz", person);
        as("shelter2").does(person, "Task_AnswerBedRequest");
        done(person, "Task_ArrangeTransport");
        as("shelter2").does(person, "Task_ConfirmArrival");
    }

    private void goesFrom(String user, String to, String person) {
        as(user).does(person, "Task_AcceptReferral", Map.of("accepted", false, "rejection", "NO_CAPACITY"));
        as("coordinator").does(person, "Task_ReassignReferral", Map.of("agency", to));
    }

    private void gone(String user, String agency, String person) {
        as(user).get("/api/cases/" + person).notFound();
        assertThat(as(user).get("/api/cases?size=500").text()).doesNotContain(person);
        assertThat(as(user).queue(person)).isEmpty();
        assertThat(trail(person)).containsOnlyOnce("PartEnded:" + agency);
    }

    private String records(String user, String person) {
        return new Browser(port)
                .signIn(user)
                .get("/cases/" + person + "/records")
                .body();
    }

    private List<String> openings(String user, String person) {
        var open = as(user).get("/api/cases/" + person + "/access").ok();
        return open.valueStream()
                .map(one -> one.get("compartment").asString() + " "
                        + one.get("rule").asString())
                .toList();
    }

    private List<String> trail(String person) {
        return rows.queryForList("select what from audit_entry where reference = ?", String.class, person);
    }
}
