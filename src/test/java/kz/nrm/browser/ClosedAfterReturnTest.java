package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever opens a case a year after the way home reads the whole way, by keyboard alone, and that nothing waits. */
class ClosedAfterReturnTest extends BrowserJourney {

    private String man = "";

    @Test
    void aCaseClosedAfterReturnTellsItsWholeWay() {
        itIs("2026-11-16T14:20");
        man = referredBy("inspector", referral());
        accepted(man);
        as("inspector").does(man, "Task_MeetUrgentNeeds");
        presumed(man);
        movesIntoShelter(man);
        agreesPlan(man);
        periodIsExplained();
        timePassesUntil("2026-12-18T00:00");
        findsTheFinalAnswer();
        goesHome();
        isVisitedForAYear();

        var page = window("ru");
        var keys = Keys.signedIn(page, "manager");
        keys.to("nav a[href='/cases']").enter();
        keys.find("#main a[href='/cases/" + man + "']");
        shot(page, "case");
        assertThat(page.textContent("#main")).contains("Закрыто");
        keys.to("#main a[href$='/map']").enter();
        page.waitForSelector(".diagram .djs-container");
        shot(page, "map");
        assertThat(page.locator(".places .mark.finished").count()).isPositive();
        assertThat(page.locator(".places .mark.waiting").count()).isZero();
        movesThroughTheDays(page, keys);
        keys.to("#main a[href$='/timeline']").enter();
        shot(page, "way");
        page.setViewportSize(320, HIGH);
        shot(page, "telephone");
    }

    /** By the arrow keys, from the last day to the first. */
    private void movesThroughTheDays(Page page, Keys keys) {
        assertThat(page.textContent(".diagram-time output")).contains("2027");
        keys.to(".diagram-time input").press("ArrowLeft");
        assertThat(page.locator(".diagram .here").count())
                .as("the day before it was closed")
                .isPositive();
        keys.press("Home");
        assertThat(page.textContent(".diagram-time output")).contains("16 ноября 2026");
        shot(page, "map-of-the-first-day");
        keys.press("End");
        assertThat(page.locator(".diagram .here").count()).isZero();
    }

    private void periodIsExplained() {
        as("manager").does(man, "Task_ExplainPeriod");
        as("lawyer").does(man, "Task_ReviewPendingMatters");
        hoursPass(1);
        as("migration").does(man, "Task_ConfirmRemovalHold");
        saysOfCooperation(man, "NO");
    }

    private void findsTheFinalAnswer() {
        as("social").does(man, "Task_GatherEvidence");
        as("social").does(man, "Task_DecideConclusiveGrounds");
        as("manager").does(man, "Task_HandOverCertificate");
    }

    private void goesHome() {
        as("manager").does(man, "Task_DecideNextStep", Map.of("nextStep", "RETURN"));
        as("manager").does(man, "Task_ConfirmReturnWish");
        hoursPass(1);
        makesReadyToReturn(man);
        timePassesUntil("2026-12-18T13:00");
        as("manager").does(man, "Task_ConfirmWishAgain");
        timePassesUntil("2026-12-19T13:00");
        as("return").does(man, "Task_RecordDeparture");
        hoursPass(5);
        as("return").does(man, "Task_ConfirmReturnArrival");
        as("return").does(man, "Task_ConfirmReception");
        as("manager").does(man, "Task_AgreeExit");
        as("social10").does(man, "Task_ConfirmNextPlace");
        as("manager").does(man, "Task_AgreeHelpEnd");
        as("coordinator").does(man, "Task_ConfirmHelpEnd");
    }

    private void isVisitedForAYear() {
        for (var visit : List.of(
                List.of("2027-01-20T12:00", "Task_VisitAfterOneMonth"),
                List.of("2027-03-23T12:00", "Task_VisitAfterThreeMonths"),
                List.of("2027-06-22T12:00", "Task_VisitAfterSixMonths"),
                List.of("2027-12-21T12:00", "Task_VisitAfterTwelveMonths"))) {
            timePassesUntil(visit.get(0));
            as("return").does(man, visit.get(1));
        }
        as("manager")
                .does(
                        man,
                        "Task_CloseCase",
                        Map.of("closureReason", "RETURNED_AND_MONITORED", "followUpConsent", false));
        as("coordinator").does(man, "Task_ApproveClosure");
        assertThat(stateOf(man)).isEqualTo("CLOSED");
    }
}
