package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Scenario (b): the police find a girl in a flat. She says sixteen, the paper she was given says nineteen. She is a child until that is
 * decided, and after it. A guardian comes first; she tells it once, before a judge; she stays.
 */
class GirlInFlatJourneyTest extends Journey {

    private String girl;

    @Test
    void a_girl_of_sixteen_is_a_child_in_doubt_tells_it_once_and_stays() {
        itIs("2026-11-16T14:20");
        thePoliceFindHer();
        aGuardianComesFirst();
        groundsAreFoundWhileHerAgeIsOpen();
        doubtCountsForTheChild();
        schoolHealthAndALongTermSolutionAreFound();
        sheLivesAmongChildren();
        sheTellsItOnce();
        herStayIsDecidedAfterThePeriod();
        sheLivesHereForLong();
    }

    private void thePoliceFindHer() {
        var told = referral();
        told.put("underAge", "NOT_SURE").put("language", "kir").remove("consent");
        told.withObject("encounter").put("place", "Flat");
        told.putArray("suspectedForms").add("SEXUAL_EXPLOITATION");
        told.putObject("person").put("sex", "FEMALE").putArray("citizenships").add("KG");
        told.putArray("circumstances").add("NO_DOCUMENTS").add("CHILD_ALONE");
        girl = referredBy("police", told);

        assertThat(flagsOf(girl)).contains("AGE_UNCERTAIN");
        assertThat(as("manager").queue(girl)).containsExactlyInAnyOrder("Task_AcceptReferral", "Task_RequestGuardian");
        assertThat(dueOf(girl, "GUARDIAN_REQUEST")).isEqualTo("2026-11-16T19:00");
    }

    private void aGuardianComesFirst() {
        accepted(girl);
        as("police").does(girl, "Task_MeetUrgentNeeds");
        as("manager").does(girl, "Task_RequestGuardian");
        assertThat(dueOf(girl, "GUARDIAN_APPOINTMENT")).isEqualTo("2026-11-19T15:00");
        assertThat(tasksOf(girl)).doesNotContain("Task_AssessBestInterests", "Task_AssessAge");
        as("guardian").does(girl, "Task_AppointGuardian");
        as("guardian").does(girl, "Task_AssessBestInterests");
        assertThat(as("guardian").queue(girl)).containsExactly("Task_AssessAge");
        assertThat(dueOf(girl, "AGE_ASSESSMENT")).isEqualTo("2026-12-15T00:00");
    }

    private void groundsAreFoundWhileHerAgeIsOpen() {
        as("police").does(girl, "Task_DecideReasonableGrounds");
        assertThat(stateOf(girl)).isEqualTo("REFLECTION");
        assertThat(dueOf(girl, "REFLECTION_PERIOD")).isEqualTo("2026-12-18T00:00");
    }

    private void doubtCountsForTheChild() {
        as("guardian").does(girl, "Task_AssessAge", Map.of("ageFrom", 16, "ageTo", 19, "ageDecision", "CHILD"));
        assertThat(flagsOf(girl)).contains("CHILD").doesNotContain("AGE_UNCERTAIN");
        assertThat(tasksOf(girl)).doesNotContain("Task_ConfirmAdultAge", "Task_AskAdultConsent");
    }

    private void schoolHealthAndALongTermSolutionAreFound() {
        as("school").does(girl, "Task_ArrangeSchool");
        as("health").does(girl, "Task_ArrangeChildHealth");
        as("panel").does(girl, "Task_DetermineBestInterests");
        as("social").does(girl, "Task_CheckFamilySafety");
        as("social").tries(girl, "Task_TraceFamily", Map.of()).refused("SECOND_PERSON_REQUIRED");
        change("update app_user set personnel_number = 'one person' where id in ('social', 'social2')");
        as("social2").tries(girl, "Task_TraceFamily", Map.of()).refused("SECOND_PERSON_REQUIRED");
        change("update app_user set personnel_number = null where id in ('social', 'social2')");
        as("social2").does(girl, "Task_TraceFamily");
    }

    private void sheLivesAmongChildren() {
        movesIntoShelter(girl);
        agreesPlan(girl);
        assertThat(deadlinesOf(girl, "SHELTER_URGENT")).containsOnly("MET");
    }

    private void sheTellsItOnce() {
        saysOfCooperation(girl, "YES");
        hoursPass(24);
        as("investigator")
                .does(
                        girl,
                        "Task_TakeStatement",
                        Map.of(
                                "startAt",
                                hoursAgo(2),
                                "endAt",
                                hoursAgo(1),
                                "breakMinutes",
                                10,
                                "recording",
                                "VIDEO",
                                "urgent",
                                false));
        assertThat(dueOf(girl, "REGISTER_CONFIRMATION")).isEqualTo("2026-11-18T14:00");
        hoursPass(1);
        assertThat(deadlinesOf(girl, "REGISTER_CONFIRMATION")).containsExactly("MET");
        as("investigator").does(girl, "Task_RecogniseAsVictim");
        as("investigator").does(girl, "Task_DecideProtectionMeasures");
        assertThat(as("prosecutor").queue(girl)).containsExactly("Task_OfferDeposition");
        as("prosecutor")
                .does(
                        girl,
                        "Task_OfferDeposition",
                        Map.of("depositionOffer", "DONE", "judgeDecision", "GRANTED", "judgeDecidedOn", "2026-11-17"));
        assertThat(as("investigator").queue(girl)).as("nobody asks her again").isEmpty();
    }

    private void herStayIsDecidedAfterThePeriod() {
        as("migration").does(girl, "Task_ConfirmRemovalHold");
        as("manager").does(girl, "Task_ExplainPeriod");
        as("lawyer").does(girl, "Task_ReviewPendingMatters");
        timePassesUntil("2026-12-18T00:00");
        assertThat(stateOf(girl)).isEqualTo("POST_REFLECTION");
        as("manager").does(girl, "Task_DecideNextStep", Map.of("nextStep", "STAY"));
        assertThat(stateOf(girl)).isEqualTo("LONG_TERM");
        assertThat(List.of("Task_FilePermit", "Task_AgreeInclusionPlan")).allMatch(tasksOf(girl)::contains);
    }

    private void sheLivesHereForLong() {
        as("manager").does(girl, "Task_FilePermit");
        as("shelter").does(girl, "Task_AgreeInclusionPlan");
        hoursPass(1);
        daysPass(10);
        as("migration").does(girl, "Task_DecidePermit");
        daysPass(30);
        as("manager").does(girl, "Task_ReviewSelfReliance", Map.of("planReview", "GO_ON"));
        assertThat(stateOf(girl)).isEqualTo("LONG_TERM");
    }
}
