package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What happens to forms in a real browser: a button pressed twice, the way back, a session that ended, a colleague who was faster. */
class FormEndsTest extends BrowserJourney {

    private static final String NEEDS = "Task_AssessNeeds";
    private static final String WISHES = "[name=personsWishes]";
    private static final String TYPED = "learn tailoring";
    private static final String SEND = "#main form.slim button[type=submit]";

    private String reference = "";
    private String task = "";

    @Test
    void aReferralSentTwiceIsOneCase() {
        var page = signedIn("police", "en");
        var hands = new Hands(page);
        Referring.begin(page, hands, "POLICE");
        Referring.pages(page, hands, Answers.least());
        var before = cases();

        page.dblclick("#main form[action$='/submission'] button");
        page.locator("#main a.reference").first().waitFor();

        assertThat(cases()).isEqualTo(before + 1);
        assertThat(page.url()).endsWith("/receipt");
        page.goBack();
        assertThat(page.url()).as("the way back").endsWith("/receipt");
        assertThat(cases()).isEqualTo(before + 1);
    }

    private int cases() {
        return database().queryForObject("select count(*) from case_file", Integer.class);
    }

    @Test
    void theWayBackToATaskThatIsDoneShowsNoForm() {
        var page = task();
        as("social").does(reference, NEEDS);
        page.navigate("/cases");
        page.goBack();

        assertThat(page.url()).contains(task);
        assertThat(page.locator(WISHES).count()).isZero();
        assertThat(page.textContent("#main")).contains("Done");
    }

    @Test
    void aSessionThatEndedLosesNothingThatWasTyped() {
        var page = task();
        page.fill(WISHES, TYPED);
        change("delete from user_session where principal_name = 'social'");
        page.waitForNavigation(() -> page.click(SEND));
        assertThat(page.url()).contains("/sign-in");
        assertThat(page.content()).doesNotContain(TYPED);

        page.fill("#username", "social");
        page.fill("#password", "training-2026");
        page.waitForNavigation(() -> page.click("form[action='/sign-in'] button"));

        assertThat(page.url()).contains(task);
        assertThat(page.inputValue(WISHES)).isEqualTo(TYPED);
    }

    @Test
    void whoWasSlowerSeesWhatChangedAndKeepsTheirText() {
        var page = task();
        page.fill(WISHES, TYPED);
        var colleague = signedIn("social2", "en");
        colleague.navigate(task);
        colleague.waitForNavigation(() -> colleague.click("form[action$='/claim'] button"));
        colleague.waitForNavigation(() -> colleague.click("form[action$='/release'] button"));

        page.waitForNavigation(() -> page.click(SEND));

        assertThat(page.textContent("#main")).contains("Second social worker (demo)");
        assertThat(page.inputValue(WISHES)).isEqualTo(TYPED);
    }

    /** The needs of a person, open on the screen of a social worker. */
    private Page task() {
        reference = referredBy("inspector", referral());
        accepted(reference);
        presumed(reference);
        as("manager").does(reference, "Task_AssessFirstRisk");
        task = "/tasks/" + as("social").taskId(reference, NEEDS);
        var page = signedIn("social", "en");
        page.navigate(task);
        return page;
    }
}
