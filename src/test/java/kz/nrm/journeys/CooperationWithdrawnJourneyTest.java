package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenario (i): protection is refused, the person takes the cooperation back, and nothing of the help moves. */
class CooperationWithdrawnJourneyTest extends Story {

    private static final String[] HELP = {"shelter", "assistance", "reflection", "removal-hold", "pending-matters"};

    @Test
    void whoever_withdraws_after_protection_was_refused_keeps_shelter_services_and_stay() {
        itIs("2026-11-16T14:20");
        var person = referredBy("police", referral());
        isPresumed(person);
        movesInto("Bulak", person);
        planIsAgreed(person);
        cooperates(person);
        statementIsTaken(person);

        done(
                person,
                "Task_DecideProtectionMeasures",
                Map.of("protectionMeasures", List.of(), "reasons", "The investigator sees no threat to the person."));
        assertThat(openTasks(person)).as("a refusal can be contested").contains("Task_ContestProtectionRefusal");

        var pageBefore = panels(person, HELP);
        var workBefore = openTasksOutside("investigation-cooperation", person);
        var stateBefore = stateOf(person);

        as("lawyer")
                .reports(
                        person,
                        "cooperation-withdrawn",
                        Map.of("language", "uzb", "reasonGiven", "Protection was refused."))
                .created();

        assertThat(openTasks(person)).contains("Task_ConsultOnWithdrawal");
        assertHelpIs(pageBefore, workBefore, stateBefore, person);

        done(person, "Task_ConsultOnWithdrawal");

        assertThat(openTasks(person)).doesNotContain("Task_ConsultOnWithdrawal");
        assertHelpIs(pageBefore, workBefore, stateBefore, person);
    }

    private void assertHelpIs(Map<String, List<String>> page, List<String> work, String state, String person) {
        assertThat(page).containsKeys("shelter", "assistance", "reflection");
        assertThat(panels(person, HELP)).isEqualTo(page);
        assertThat(openTasksOutside("investigation-cooperation", person)).isEqualTo(work);
        assertThat(stateOf(person)).isEqualTo(state);
    }

    private void cooperates(String person) {
        done(person, "Task_HoldInformationTalk");
        done(person, "Task_RecordCooperationDecision", Map.of("cooperation", "YES", "pressureNoticed", false));
    }

    private void statementIsTaken(String person) {
        hoursPass(1);
        var end = now();
        done(
                person,
                "Task_TakeStatement",
                Map.of(
                        "startAt",
                        end.minus(Duration.ofMinutes(50)).toString(),
                        "endAt",
                        end.toString(),
                        "breakMinutes",
                        10,
                        "reasonOutsideLimits",
                        "The person wished to speak today."));
        hoursPass(1);
    }
}
