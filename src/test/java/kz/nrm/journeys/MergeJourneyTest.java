package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.nrm.desk.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** One woman has two cases. They count as hers by two people of two agencies, nothing of either ends, and they come apart as they were. */
class MergeJourneyTest extends Journey {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private String older = "";
    private String newer = "";

    @BeforeEach
    void aWomanIsReferredTwice() {
        older = referredBy("inspector", woman("Қалдыбекова", "Әйгерім"));
        hoursPass(2);
        newer = referredBy("police", woman("Kaldybekova", "Aigerim"));
    }

    @AfterEach
    void everybodyIsThemselves() {
        change("update app_user set personnel_number = null where id in ('manager', 'coordinator')");
    }

    @Test
    void side_by_side_shows_what_is_the_same_and_not_who_it_is() {
        var both = as("manager").get(comparison(newer, older)).ok();
        assertThat(both.get("same").toString()).contains("FAMILY_NAME", "GIVEN_NAME", "BIRTH_DATE");
        assertThat(both.get("sides").get(0).get("familyName").asString()).isEqualTo("K…");
        assertThat(both.get("sides").get(1).get("familyName").asString()).isEqualTo("Қ…");
        assertThat(both.toString()).doesNotContain("алдыбекова", "aldybekova", "1999-03-08");

        var closed = as("coordinator").get(comparison(newer, older)).ok();
        assertThat(closed.get("same"))
                .as("no identity for those who coordinate")
                .isEmpty();
        assertThat(closed.toString()).doesNotContain("…", "birthYear");

        as("social10").get(comparison(newer, older)).notFound();
        var hidden = as("police").get(comparison(newer, older));
        hidden.notFound();
        assertThat(as("police").get(comparison(newer, "NRM-0000-0000-0000")).text())
                .isEqualTo(hidden.text());
        as("manager").get(comparison(newer, newer)).refused("OTHER_CASE_NEEDED");
        assertThat(as("manager").get(comparison(newer, "NRM")).status()).isEqualTo(400);
    }

    @Test
    void the_page_of_both_says_it_in_words_and_masks_the_person() {
        for (var language : List.of("kk", "ru", "en")) {
            var page = new Browser(port)
                    .signIn("manager")
                    .get("/cases/" + newer + "/comparison?with=" + older + "&lang=" + language)
                    .body();
            assertThat(page)
                    .contains("K…", "Қ…", older, newer, language.equals("en") ? "Date of birth" : "")
                    .doesNotContain("алдыбекова", "aldybekova", "desk.compare", "??");
        }
        var closed = new Browser(port).signIn("coordinator").get("/cases/" + newer + "/comparison?with=" + older);
        assertThat(closed.body()).contains(older).doesNotContain("K…", "Қ…");
        var hidden = new Browser(port).signIn("police").get("/cases/" + newer + "/comparison?with=" + older);
        assertThat(hidden.statusCode()).isEqualTo(404);
    }

    @Test
    void merged_by_two_the_newer_leads_to_the_older_and_nothing_ends() {
        var before = List.of(rows(older), rows(newer));

        var id = merged();

        assertThat(List.of(rows(older), rows(newer)))
                .as("tasks, deadlines, state")
                .isEqualTo(before);
        assertThat(as("manager").sees(newer).get("leadsTo").asString()).isEqualTo(older);
        assertThat(as("manager").sees(older).has("leadsTo")).isFalse();
        assertThat(as("manager").sees(older).get("samePerson").toString()).contains(newer);
        assertThat(as("police").sees(newer).toString())
                .as("who may open one of them alone")
                .doesNotContain(older);
        assertThat(new Browser(port).signIn("manager").get("/cases/" + newer).body())
                .contains("/cases/" + older);
        assertThat(new Browser(port).signIn("police").get("/cases/" + newer).body())
                .doesNotContain(older);
        as("manager").does(newer, "Task_AcceptReferral");
        as("manager").does(older, "Task_AcceptReferral");

        var meanwhile = List.of(rows(older), rows(newer));
        step("manager", id, "separation").ok();
        assertThat(as("manager").sees(newer).get("leadsTo").asString())
                .as("until somebody agrees")
                .isEqualTo(older);
        step("manager", id, "approval").refused("SECOND_PERSON_REQUIRED");
        step("coordinator", id, "approval").ok();

        assertThat(List.of(rows(older), rows(newer))).isEqualTo(meanwhile);
        assertThat(as("manager").sees(newer).has("leadsTo")).isFalse();
        assertThat(as("manager").sees(newer).get("samePerson")).isEmpty();
        assertThat(database.queryForObject(
                        "select count(*) from case_link where reference in (?, ?) and kind = 'SAME_PERSON'",
                        Integer.class,
                        older,
                        newer))
                .isZero();
        for (var reference : List.of(older, newer)) {
            assertThat(database.queryForList(
                            "select what from audit_entry where reference = ? and what like 'Merge:%' order by seq",
                            String.class, reference))
                    .containsExactly("Merge:PROPOSED", "Merge:MERGED", "Merge:SEPARATION_PROPOSED", "Merge:SEPARATED");
        }
        merged();
    }

    @Test
    void it_takes_another_person_of_another_agency_who_may_open_both() {
        proposed("police", newer, older).notFound();
        proposed("social10", newer, older).notFound();
        var id = proposed("manager", older, newer).created().get("id").asString();
        proposed("social", newer, older).refused("MERGE_EXISTS");

        step("manager", id, "approval").refused("SECOND_PERSON_REQUIRED");
        step("social", id, "approval").refused("OTHER_AGENCY_REQUIRED");
        step("coordinator79", id, "approval").notFound();
        step("manager", id, "separation").refused("NOT_MERGED");
        change("update app_user set personnel_number = 'P-merge' where id in ('manager', 'coordinator')");
        step("coordinator", id, "approval").refused("SECOND_PERSON_REQUIRED");
        assertThat(as("national").get("/api/merges").ok().get("merges").toString())
                .contains(id);
        assertThat(as("coordinator79").get("/api/merges").ok().get("merges").toString())
                .doesNotContain(id);
        assertThat(as("manager").sees(newer).has("leadsTo")).isFalse();

        step("national", id, "rejection").ok();
        step("national", id, "approval").refused("PROPOSAL_DECIDED");
        assertThat(as("manager")
                        .get("/api/cases/" + newer + "/merges")
                        .ok()
                        .get("merges")
                        .toString())
                .contains("REJECTED");
        assertThat(as("manager").sees(newer).has("leadsTo")).isFalse();
    }

    private String merged() {
        var id = proposed("manager", newer, older).created();
        assertThat(id.get("newer").asString()).isEqualTo(newer);
        step("coordinator", id.get("id").asString(), "approval").ok();
        return id.get("id").asString();
    }

    /** All that the two cases own, but for the merge itself. */
    private List<Map<String, Object>> rows(String reference) {
        return Stream.of(
                        "select state, flags, region, receiving_agency, version from case_file where reference = ?",
                        "select id, status, agency, claimed_by from work_item where reference = ? order by id",
                        "select id, status, due_at from deadline where reference = ? order by id",
                        "select agency, relation from case_party where reference = ? order by agency")
                .flatMap(query -> database.queryForList(query, reference).stream())
                .toList();
    }

    private static String comparison(String one, String other) {
        return "/api/cases/" + one + "/comparison?with=" + other;
    }

    private Answer proposed(String user, String one, String other) {
        return as(user).post("/api/cases/" + one + "/merges", Map.of("other", other));
    }

    private Answer step(String user, String id, String step) {
        return as(user).post("/api/merges/" + id + "/" + step, Map.of());
    }

    private ObjectNode woman(String family, String given) {
        var referral = referral();
        referral.withObject("person")
                .put("familyName", family)
                .put("givenName", given)
                .put("sex", "FEMALE")
                .put("birthDate", "1999-03-08");
        return referral;
    }
}
