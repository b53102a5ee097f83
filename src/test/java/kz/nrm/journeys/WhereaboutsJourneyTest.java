package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where a person lives: told to those who care for them, to nobody else, and never without a trace. */
class WhereaboutsJourneyTest extends Story {

    private static final String ADDRESS = "Synthetic address of Bulak";
    private static final List<String> MAY = List.of("manager", "social2", "shelter");
    private static final List<String> MAY_NOT = List.of(
            "police",
            "investigator",
            "prosecutor",
            "migration",
            "inspector",
            "health",
            "guardian",
            "lawyer",
            "return",
            "consul",
            "panel",
            "coordinator",
            "national",
            "social10");

    @Autowired
    private JdbcTemplate rows;

    @Test
    void the_address_is_for_those_who_hold_the_location_compartment() {
        itIs("2026-11-16T14:20");
        var person = referredBy("police", referral());
        isPresumed(person);
        movesInto("Bulak", person);

        for (var user : MAY) {
            var before = readings(person);
            assertThat(as(user).sees(person).toString()).as(user).contains(ADDRESS, "Bulak");
            assertThat(readings(person))
                    .as("every reading of %s leaves a trace", user)
                    .isGreaterThan(before);
        }
        var before = readings(person);
        for (var user : MAY_NOT) {
            assertThat(as(user).get("/api/cases/" + person).text()).as(user).doesNotContain(ADDRESS);
        }
        assertThat(readings(person)).as("nothing was opened for them").isEqualTo(before);
        assertThat(as("manager").sees(person).get("tasks").toString()).contains("SSS_PROVIDER-75");
        assertThat(as("police").sees(person).get("tasks").toString()).doesNotContain("SSS_PROVIDER", "LOCATION");
    }

    @Test
    void a_house_that_was_found_is_shown_to_nobody_and_whoever_knew_it_is_named() {
        itIs("2026-11-16T14:20");
        var person = livesInBulak();
        var neighbour = livesInBulak();
        as("manager").sees(person);
        as("social2").sees(neighbour);
        as("national").get("/api/cases/" + person + "/shelter-readers").notFound();

        as("manager")
                .reports(person, "shelter-compromised", Map.of("what", "A car of the traffickers stood at the gate."))
                .created();

        for (var resident : List.of(person, neighbour)) {
            assertThat(tasksOf(resident)).contains("Task_MoveToSafety");
            for (var user : List.of("manager", "social2")) {
                assertThat(as(user).sees(resident).toString()).as(user).doesNotContain(ADDRESS);
            }
            as("shelter").get("/api/cases/" + resident).notFound();
        }
        var readers = as("national")
                .get("/api/cases/" + person + "/shelter-readers")
                .ok()
                .get("readers");
        assertThat(readers.findValuesAsString("user"))
                .contains("manager", "social2", "shelter")
                .doesNotContain("police", "investigator", "national");
        assertThat(as("auditor")
                        .get("/api/cases/" + neighbour + "/shelter-readers")
                        .ok()
                        .get("readers"))
                .hasSameSizeAs(readers);
        assertThat(as("auditor").get("/api/alerts").text()).contains("SHELTER_COMPROMISED");
        as("manager").get("/api/cases/" + person + "/shelter-readers").notFound();
        as("police").get("/api/cases/" + person + "/shelter-readers").notFound();
    }

    private String livesInBulak() {
        var person = referredBy("police", referral());
        isPresumed(person);
        movesInto("Bulak", person);
        return person;
    }

    @Test
    void nothing_in_the_database_holds_an_address_in_clear() {
        assertThat(rows.queryForList("select sealed from sealed_place", String.class))
                .isNotEmpty()
                .allSatisfy(kept -> assertThat(kept).doesNotContain("Synthetic", "address", "Bulak"));
    }

    private long readings(String person) {
        return rows.queryForList("select what from audit_entry where reference = ?", String.class, person).stream()
                .filter(what -> what.contains("LocationRevealed"))
                .count();
    }
}
