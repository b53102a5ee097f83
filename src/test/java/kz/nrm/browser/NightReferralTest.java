package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An officer after a raid at night, for the first time, on a bad line. */
class NightReferralTest extends BrowserJourney {

    private static final int MOST_ANSWERS = 25;
    private static final int FIVE_MINUTES = 300;

    /**
     * What the British form asks on the same story, an adult who wants help: each step from where the officer is to another contact, with the
     * fields that none of them goes on without (UKHomeOffice/modern-slavery, apps/nrm/index.js of commit 01885ee0).
     */
    private static final int ANSWERS_OF_THE_BRITISH_FORM = 34;

    @Test
    void anOfficerRefersAtNightOnASlowLine() {
        itIs("2026-11-16T02:40");
        var page = signedIn("police", "ru");
        page.setViewportSize(390, 844);
        var line = new SlowLine(page);
        var hands = new Hands(page);

        Referring.begin(page, hands, "POLICE");
        shot(page, "first-question");
        Referring.pages(page, hands, Answers.least());
        shot(page, "check");
        var reference = Referring.sent(page, hands);

        shot(page, "receipt");
        assertThat(page.textContent("#main")).contains("Ведёт", "11616", "Принятие направления");
        assertThat(tasksOf(reference)).contains("Task_AcceptReferral");
        assertThat(hands.answers()).isLessThanOrEqualTo(MOST_ANSWERS).isLessThan(ANSWERS_OF_THE_BRITISH_FORM);
        assertThat(hands.seconds()).isLessThan(FIVE_MINUTES);
        Measures.tell("An officer's referral at night", hands);
        Measures.tell("The British form asks on the same story at least", ANSWERS_OF_THE_BRITISH_FORM + " answers");
        var queue = line.visit("/");
        shot(page, "queue");
        Measures.tell("An officer's queue on a slow line", queue);
    }
}
