package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.nrm.desk.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who the person was is destroyed by two people of two agencies, when nothing forbids it; what stays counts and names nobody. */
class ErasureJourneyTest extends Journey {

    private static final String UNKNOWN = "NRM-0000-0000-0000";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private final String family = "Е" + letters();
    private String reference = "";

    @BeforeEach
    void somebodyWhoLeft() {
        var referral = referral();
        referral.put("narrative", "In May " + family + " was taken from the station to a farm behind the last houses.");
        referral.withObject("person")
                .put("familyName", family)
                .put("givenName", "Мадина")
                .put("birthDate", "1999-03-08");
        reference = referredBy("inspector", referral);
        as("manager")
                .reports(reference, "consent-withdrawn", Map.of("ownWords", true, "language", "uzb"))
                .created();
    }

    @AfterEach
    void everybodyIsThemselves() {
        change("update app_user set personnel_number = null where id in ('coordinator', 'national')");
    }

    @Test
    void the_person_is_gone_for_good_and_the_case_still_counts() {
        left();
        var sister = referredBy("inspector", referral());
        for (var member : List.of(reference, sister)) {
            change(
                    "insert into case_link (id, reference, kind, group_key, version) values (?, ?, 'FAMILY', 'k-1', 0)",
                    UUID.randomUUID(),
                    member);
        }
        change(
                "insert into imported_record (source, agency, record_key, reference, imported_by, imported_at, version)"
                        + " values ('HTCDS', 'LAB_INSP-75', ?, ?, 'inspector', current_timestamp, 0)",
                reference,
                reference);
        assertThat(rows("narrative_shingle")).isPositive();
        assertThat(found()).contains(reference);
        var total = as("manager").get("/api/cases?size=1").ok().get("total").asInt();

        proposed("coordinator", "PERSONS_WISH").created();
        assertThat(found()).as("nothing has happened yet").contains(reference);
        step("national", "erasure/approval").done();

        assertThat(found()).doesNotContain(reference);
        assertThat(as("manager").get("/api/cases/" + reference + "/similar").text())
                .doesNotContain("NRM-");
        assertThat(new Browser(port)
                        .signIn("manager")
                        .get("/cases/" + reference)
                        .body())
                .doesNotContain(family, "Мадина");
        assertThat(as("manager").get("/api/cases?size=1").ok().get("total").asInt())
                .isEqualTo(total);
        assertThat(stateOf(reference)).isEqualTo("WITHDRAWN");
        assertThat(database.queryForObject("select wrapped from data_key where owner = ?", String.class, reference))
                .doesNotContain("IDENTITY");
        assertThat(database.queryForList("select reference from case_link where group_key = 'k-1'", String.class))
                .as("with whom the person belonged together is gone, the others still do")
                .containsExactly(sister);
        assertThat(rows("narrative_shingle"))
                .as("what was told is recognised no more")
                .isZero();
        assertThat(rows("imported_record"))
                .as("the exporter's id leads to nobody")
                .isZero();
        assertThat(trail()).contains("Erasure:PROPOSED", "Erasure:CARRIED_OUT");
        as("manager").reports(reference, "person-came-back", Map.of()).refused("CASE_ERASED");
        proposed("coordinator", "PERSONS_WISH").refused("CASE_ERASED");
        step("national", "erasure/approval").refused("ERASURE_UNKNOWN");
        assertThat(as("national")
                        .get("/api/cases/" + reference + "/erasure")
                        .ok()
                        .get("proposal")
                        .get("state")
                        .asString())
                .isEqualTo("CARRIED_OUT");
    }

    @Test
    void it_takes_two_people_of_two_agencies() {
        left();
        proposed("manager", "PERSONS_WISH").refused("NOT_YOUR_ROLE");
        proposed("coordinator", "PERSONS_WISH").created();
        proposed("national", "PERSONS_WISH").refused("ERASURE_PROPOSED");

        step("coordinator", "erasure/approval").refused("SECOND_PERSON_REQUIRED");
        step("coordinator2", "erasure/approval").refused("OTHER_AGENCY_REQUIRED");
        step("coordinator79", "erasure/approval").notFound();
        step("manager", "erasure/approval").refused("NOT_YOUR_ROLE");
        change("update app_user set personnel_number = 'P-erase' where id in ('coordinator', 'national')");
        step("national", "erasure/approval").refused("SECOND_PERSON_REQUIRED");

        assertThat(found()).contains(reference);
        step("coordinator", "erasure/rejection").done();
        step("national2", "erasure/approval").refused("ERASURE_UNKNOWN");
    }

    @Test
    void a_legal_hold_stops_it_and_takes_two_to_lift() {
        left();
        proposed("coordinator", "PERSONS_WISH").created();
        as("national")
                .post("/api/cases/" + reference + "/legal-hold", Map.of("basis", "COURT_CASE"))
                .created();

        step("national", "erasure/approval").refused("LEGAL_HOLD");
        step("national", "legal-hold/release/approval").refused("LEGAL_HOLD_UNKNOWN");
        step("national", "legal-hold/release").done();
        step("national", "legal-hold/release/approval").refused("SECOND_PERSON_REQUIRED");
        step("national2", "legal-hold/release/approval").refused("OTHER_AGENCY_REQUIRED");
        step("national", "erasure/approval").refused("LEGAL_HOLD");
        step("coordinator", "legal-hold/release/approval").done();

        step("national", "erasure/approval").done();
        assertThat(trail())
                .contains(
                        "Erasure:HOLD_PLACED",
                        "Erasure:HOLD_RELEASE_PROPOSED",
                        "Erasure:HOLD_RELEASED",
                        "Erasure:CARRIED_OUT");
    }

    @Test
    void nothing_goes_while_somebody_works_on_it_or_before_the_time_is_over() {
        proposed("coordinator", "PERSONS_WISH").refused("CASE_WORKED_ON");
        left();
        proposed("coordinator", "RETENTION_OVER").refused("RETENTION_NOT_OVER");

        itIs("2031-11-15T14:20");
        proposed("coordinator", "RETENTION_OVER").refused("RETENTION_NOT_OVER");
        itIs("2031-11-16T14:20");
        var proposal = proposed("coordinator", "RETENTION_OVER").created();

        assertThat(proposal.get("category").asString()).isEqualTo("CASE_FILE");
        step("coordinator", "erasure/rejection").done();
    }

    @Test
    void two_who_agree_at_the_same_moment_erase_once() {
        left();
        proposed("coordinator", "PERSONS_WISH").created();

        var answers = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> step(number % 2 == 0 ? "national" : "national2", "erasure/approval")
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 409);
        assertThat(trail()).containsOnlyOnce("Erasure:CARRIED_OUT");
    }

    @Test
    void for_those_outside_there_is_nothing_to_erase() {
        for (var door : List.of("erasure", "legal-hold")) {
            var field = door.equals("erasure") ? Map.of("ground", "PERSONS_WISH") : Map.of("basis", "COMPLAINT");
            var hidden = as("coordinator79").post("/api/cases/" + reference + "/" + door, field);
            var unknown = as("coordinator79").post("/api/cases/" + UNKNOWN + "/" + door, field);
            hidden.notFound();
            assertThat(hidden.text()).isEqualTo(unknown.text().replace(UNKNOWN, reference));
        }
        left();
    }

    private void left() {
        as("manager").does(reference, "Task_PlanExit");
        as("lawyer").does(reference, "Task_ConfirmWithdrawal");
        assertThat(stateOf(reference)).isEqualTo("WITHDRAWN");
    }

    private Answer proposed(String user, String ground) {
        return as(user).post("/api/cases/" + reference + "/erasure", Map.of("ground", ground));
    }

    private Answer step(String user, String door) {
        return as(user).post("/api/cases/" + reference + "/" + door, Map.of());
    }

    private String found() {
        var question = Map.of(
                "familyName", family, "givenName", "Мадина", "birthDate", "1999-03-08", "purpose", "NEW_REFERRAL");
        return as("manager").post("/api/person-searches", question).ok().toString();
    }

    private int rows(String table) {
        return database.queryForObject(
                "select count(*) from " + table + " where reference = ?", Integer.class, reference);
    }

    private List<String> trail() {
        return database.queryForList("select what from audit_entry where reference = ?", String.class, reference);
    }

    private static String letters() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isDigit)
                .limit(8)
                .mapToObj(digit -> String.valueOf("абвгдежзик".charAt(digit - '0')))
                .reduce("", String::concat);
    }
}
