package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Scenario (j): a child turns eighteen during the reflection period. From that day the answer is the person's own. */
class TurnsEighteenJourneyTest extends Story {

    @Test
    void who_says_yes_stays_and_everything_goes_on() {
        var person = childWhoseBirthdayIsNear();
        var stay = panels(person, "reflection");

        onTheBirthday(person);
        done(person, "Task_RenewConsent", Map.of("consentGiven", true));

        assertThat(childStatusOf(person)).isEqualTo("ADULT");
        assertThat(stateOf(person)).isEqualTo("REFLECTION");
        assertThat(panels(person, "reflection"))
                .as("not a day of the stay is lost")
                .isEqualTo(stay);
        assertThat(openTasks(person))
                .contains("Task_AssessShelterNeed", "Task_AssessFirstRisk")
                .doesNotContain("Task_PlanExit", "Task_RenewConsent");
    }

    @Test
    void who_says_no_leaves_with_a_plan_and_the_door_open() {
        var person = childWhoseBirthdayIsNear();

        onTheBirthday(person);
        done(person, "Task_RenewConsent", Map.of("consentGiven", false));

        assertThat(childStatusOf(person)).isEqualTo("ADULT");
        assertThat(openTasks(person)).contains("Task_PlanExit");
        done(person, "Task_PlanExit");
        done(person, "Task_ConfirmWithdrawal");

        assertThat(stateOf(person)).isEqualTo("WITHDRAWN");
        assertThat(openTasksOutside("investigation-cooperation", person)).isEmpty();
        as("manager").reports(person, "person-came-back", Map.of()).created();
        assertThat(openTasks(person)).as("the way back is open at any time").contains("Task_TakeUpPath");
    }

    @Test
    void an_early_yes_neither_ends_childhood_nor_lets_it_go_on() {
        var person = childWhoseBirthdayIsNear();
        hoursPass(1);
        done(person, "Task_RenewConsent", Map.of("consentGiven", true));
        assertThat(childStatusOf(person)).isEqualTo("CHILD");
        assertThat(flagsOf(person)).contains("CHILD");

        timePassesUntil("2026-12-05T09:00");
        assertThat(childStatusOf(person)).isEqualTo("ADULT");
        assertThat(flagsOf(person)).doesNotContain("CHILD");
        assertThat(openTasks(person)).doesNotContain("Task_RenewConsent", "Task_PlanExit");
        assertThat(stateOf(person)).isEqualTo("REFLECTION");
    }

    @Test
    void an_early_no_is_asked_again_on_the_birthday() {
        var person = childWhoseBirthdayIsNear();
        hoursPass(1);
        done(person, "Task_RenewConsent", Map.of("consentGiven", false));
        assertThat(openTasks(person))
                .as("the guardian's consent stands until the day")
                .doesNotContain("Task_PlanExit", "Task_RenewConsent");
        assertThat(stateOf(person)).isEqualTo("REFLECTION");

        timePassesUntil("2026-12-05T09:00");
        assertThat(openTasks(person)).contains("Task_RenewConsent").doesNotContain("Task_PlanExit");
        done(person, "Task_RenewConsent", Map.of("consentGiven", true));
        assertThat(stateOf(person))
                .as("the second answer is the one that counts")
                .isEqualTo("REFLECTION");
        assertThat(openTasks(person)).doesNotContain("Task_PlanExit", "Task_RenewConsent");
    }

    @Test
    void the_question_comes_ninety_days_before_and_not_earlier() {
        itIs("2026-11-16T14:20");
        var person = referredBy("inspector", seventeenUntil("2009-02-15"));
        done(person, "Task_RequestGuardian");
        hoursPass(6);
        assertThat(openTasks(person)).doesNotContain("Task_RenewConsent");
        timePassesUntil("2026-11-17T09:00");
        assertThat(openTasks(person)).contains("Task_RenewConsent");
    }

    private String childWhoseBirthdayIsNear() {
        itIs("2026-11-16T14:20");
        var person = referredBy("inspector", seventeenUntil("2008-12-05"));
        assertThat(childStatusOf(person)).isEqualTo("CHILD");
        assertThat(openTasks(person)).contains("Task_RequestGuardian");
        done(person, "Task_RequestGuardian");
        done(person, "Task_AppointGuardian");
        isPresumed(person);
        return person;
    }

    /** Nobody has to report it: ninety days before the birthday the question opens, on the day itself childhood ends. */
    private void onTheBirthday(String person) {
        hoursPass(1);
        assertThat(openTasks(person)).contains("Task_RenewConsent");
        timePassesUntil("2026-12-04T23:50");
        assertThat(childStatusOf(person)).as("a child until the day itself").isEqualTo("CHILD");
        timePassesUntil("2026-12-05T09:00");
        assertThat(childStatusOf(person)).as("an adult from the day itself").isEqualTo("ADULT");
        assertThat(openTasks(person)).as("nobody is put out by a birthday").containsOnlyOnce("Task_RenewConsent");
    }

    private ObjectNode seventeenUntil(String birthDate) {
        var referral = referral();
        referral.put("underAge", "YES");
        referral.remove("consent");
        var person = (ObjectNode) referral.get("person");
        person.remove("ageYears");
        person.put("birthDate", birthDate);
        return referral;
    }
}
