package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Scenario (c): a woman is held for having overstayed. She reaches the hotline from there. The alarm runs for twenty-four hours, again
 * until she is free; nobody may send her away; help does not wait for her release.
 */
class DetainedWomanJourneyTest extends Journey {

    private String woman;

    @Test
    void a_woman_held_for_her_stay_is_seen_within_a_day_kept_in_the_country_and_set_free() {
        itIs("2026-11-16T14:20");
        sheCallsTheHotline();
        theAlarmRingsAtTheProsecutor();
        sheStaysHeldAndALawyerAsksForHerRelease();
        groundsAreFoundWhileSheIsHeld();
        nobodyMaySendHerAway();
        theAlarmRingsAgainUntilSheIsFree();
        sheIsAsWellHelpedAsAnybody();
    }

    private void sheCallsTheHotline() {
        var told = referral();
        told.withObject("encounter").put("place", "Reception centre");
        told.withObject("person").put("sex", "FEMALE").put("ageYears", 24);
        told.putArray("circumstances").add("IN_DETENTION").add("IRREGULAR_STAY").add("REMOVAL_RISK");
        woman = referredBy("hotline", told);

        assertThat(flagsOf(woman)).containsExactlyInAnyOrder("IN_DETENTION", "IRREGULAR_STAY", "REMOVAL_RISK");
    }

    private void theAlarmRingsAtTheProsecutor() {
        as("hotline")
                .reports(woman, "detention-reported", heldByTheMigrationService())
                .created();
        as("manager")
                .reports(woman, "detention-reported", heldByTheMigrationService())
                .created();

        assertThat(as("prosecutor").queue(woman)).containsExactly("Task_CheckDetention");
        assertThat(dueOf(woman, "DETENTION_CHECK")).isEqualTo("2026-11-17T15:00");
    }

    private Map<String, Object> heldByTheMigrationService() {
        return Map.of("place", "TEMPORARY_DETENTION", "holder", "MIGRATION_SERVICE", "since", hoursAgo(5));
    }

    private void sheStaysHeldAndALawyerAsksForHerRelease() {
        timePassesUntil("2026-11-17T10:00");
        as("prosecutor").does(woman, "Task_CheckDetention", Map.of("decision", "STILL_HELD"));

        assertThat(deadlinesOf(woman, "DETENTION_CHECK")).containsExactly("MET");
        assertThat(dueOf(woman, "RELEASE_REQUEST")).isEqualTo("2026-11-18T11:00");
        as("lawyer").does(woman, "Task_RequestRelease");
        assertThat(flagsOf(woman)).contains("IN_DETENTION");
    }

    private void groundsAreFoundWhileSheIsHeld() {
        accepted(woman);
        as("hotline").does(woman, "Task_MeetUrgentNeeds");
        presumed(woman);
        hoursPass(1);
        assertThat(dueOf(woman, "REMOVAL_HOLD")).isEqualTo("2026-11-18T11:00");
        as("migration").does(woman, "Task_ConfirmRemovalHold");
    }

    private void nobodyMaySendHerAway() {
        as("migration")
                .reports(woman, "removal-planned", Map.of("planner", "MIGRATION_SERVICE", "plannedByMe", true))
                .created();
        assertThat(as("national").queue(woman)).contains("Task_StopRemoval");
        assertThat(dueOf(woman, "REMOVAL_STOP")).isEqualTo("2026-11-17T14:00");

        as("national").does(woman, "Task_StopRemoval");
        assertThat(flagsOf(woman)).doesNotContain("REMOVAL_RISK");
        assertThat(deadlinesOf(woman, "REMOVAL_STOP")).containsExactly("MET");
    }

    private void theAlarmRingsAgainUntilSheIsFree() {
        assertThat(as("prosecutor").queue(woman)).isEmpty();
        timePassesUntil("2026-11-21T09:00");
        assertThat(as("prosecutor").queue(woman)).containsExactly("Task_CheckDetention");

        as("prosecutor").does(woman, "Task_CheckDetention", Map.of("decision", "RELEASED"));
        assertThat(flagsOf(woman)).containsExactly("IRREGULAR_STAY");
        daysPass(7);
        assertThat(as("prosecutor").queue(woman)).isEmpty();
    }

    private void sheIsAsWellHelpedAsAnybody() {
        movesIntoShelter(woman);
        agreesPlan(woman);
        assertThat(stateOf(woman)).isEqualTo("REFLECTION");
        assertThat(as("shelter").queue(woman)).containsExactly("Task_OfferService", "Task_OfferService");
    }
}
