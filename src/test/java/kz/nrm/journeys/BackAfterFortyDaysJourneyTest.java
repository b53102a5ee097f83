package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenario (h): a person leaves the shelter without a word and comes back after forty days, to the same case and the same help. */
class BackAfterFortyDaysJourneyTest extends Story {

    @Test
    void who_left_is_searched_for_and_nothing_closes_by_itself_and_the_same_case_goes_on() {
        itIs("2026-11-16T14:20");
        var person = referredBy("inspector", referral());
        isPresumed(person);
        movesInto("Bulak", person);
        var home = panels(person, "shelter");
        var helpBefore = openTasks(person);
        daysPass(5);

        as("shelter")
                .reports(person, "person-missing", Map.of("inDanger", false, "circumstances", "Did not come back."))
                .created();

        assertThat(stateOf(person)).isEqualTo("SUSPENDED_MISSING");
        assertThat(openTasks(person)).contains("Task_SearchPerson").containsAll(helpBefore);
        done(person, "Task_SearchPerson");

        daysPass(40);

        assertThat(stateOf(person)).as("no clock closes a case").isEqualTo("SUSPENDED_MISSING");
        assertThat(openTasks(person)).contains("Task_TryContact").containsAll(helpBefore);
        assertThat(panels(person, "shelter")).as("the bed is kept").isEqualTo(home);

        as("shelter")
                .reports(person, "person-returned", Map.of("note", "Rang the bell at night."))
                .created();

        assertThat(stateOf(person)).isNotEqualTo("SUSPENDED_MISSING");
        assertThat(openTasks(person))
                .as("the search is over, the welcome comes first, the help goes on")
                .contains("Task_WelcomeBack")
                .doesNotContain("Task_TryContact", "Task_SearchPerson")
                .containsAll(helpBefore);

        done(person, "Task_WelcomeBack", Map.of("immediateDanger", false));

        assertThat(openTasks(person)).doesNotContain("Task_WelcomeBack").containsAll(helpBefore);
        assertThat(panels(person, "shelter")).isEqualTo(home);
        assertThat(openTasks(person))
                .as("the reflection period ran its term meanwhile; the conclusion is worked on, not before")
                .contains("Task_GatherEvidence");
        done(person, "Task_AssessFirstRisk");
        assertThat(openTasks(person)).contains("Task_AssessNeeds");
    }
}
