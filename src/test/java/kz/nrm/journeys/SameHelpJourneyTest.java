package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Help is not a reward: whoever does not speak to the police is offered the same beds, services and stay as whoever does. */
class SameHelpJourneyTest extends Story {

    @Test
    void the_answer_to_the_police_changes_nothing_of_the_help() {
        itIs("2026-11-16T14:20");
        var talks = referredBy("inspector", referral());
        var keepsSilent = referredBy("inspector", referral());
        for (var person : List.of(talks, keepsSilent)) {
            isPresumed(person);
            done(person, "Task_HoldInformationTalk");
        }
        answersPolice(talks, "YES");
        answersPolice(keepsSilent, "NO");

        assertThat(helpWork(keepsSilent)).isEqualTo(helpWork(talks));

        done(talks, "Task_AssessShelterNeed");
        done(keepsSilent, "Task_AssessShelterNeed");
        assertThat(choices(keepsSilent, "Task_ChooseBed", "bed"))
                .as("the same beds in the same order")
                .isNotEmpty()
                .isEqualTo(choices(talks, "Task_ChooseBed", "bed"));

        planIsAgreed(talks);
        planIsAgreed(keepsSilent);
        assertThat(helpWork(keepsSilent)).as("the same services are offered").isEqualTo(helpWork(talks));
        assertThat(page(keepsSilent)).containsKeys("assistance", "reflection").isEqualTo(page(talks));

        daysPass(32);
        assertThat(helpWork(keepsSilent))
                .as("the period ends on the same day and nothing switches off")
                .contains("Task_GatherEvidence")
                .isEqualTo(helpWork(talks));
        assertThat(page(keepsSilent)).isEqualTo(page(talks));
        assertThat(stateOf(keepsSilent)).isEqualTo(stateOf(talks));
    }

    private void answersPolice(String person, String answer) {
        done(person, "Task_RecordCooperationDecision", Map.of("cooperation", answer, "pressureNoticed", false));
    }

    /** All work outside the criminal track; the hold of the removal is left out, its training answers differ from case to case. */
    private List<String> helpWork(String person) {
        return openTasksOutside("investigation-cooperation", person).stream()
                .filter(task -> !task.contains("RemovalHold"))
                .toList();
    }

    private Map<String, List<String>> page(String person) {
        return panels(person, "shelter", "assistance", "reflection");
    }
}
