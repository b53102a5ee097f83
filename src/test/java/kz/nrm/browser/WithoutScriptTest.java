package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The same Chromium with its scripts switched off: a person is referred, a task is done, the deadlines are watched. */
class WithoutScriptTest extends BrowserJourney {

    private String reference = "";

    @Test
    void aReferralATaskAndTheBoardNeedNoScript() {
        anInspectorRefers();
        aCaseManagerTakesTheTaskAndDoesIt();
        aCoordinatorWatchesTheDeadlines();
        whoLeavesIsOut();
    }

    private Page plain(String user) {
        return signIn(window("ru", new Browser.NewContextOptions().setJavaScriptEnabled(false)), user);
    }

    private void anInspectorRefers() {
        var page = plain("inspector");
        reference = Referring.byHand(page, new Hands(page), "LABOUR");
        assertThat(reference).startsWith("NRM-");
    }

    private void aCaseManagerTakesTheTaskAndDoesIt() {
        var page = plain("manager");
        page.navigate("/cases/" + reference + "/map");
        assertThat(page.locator(".places li").count())
                .as("where it stands, in words")
                .isPositive();
        page.navigate("/cases/" + reference);
        page.click("#steps ~ table a[href^='/tasks/']");
        page.click("form[action$='/claim'] button");
        Answers.give(page, "accepted", "true");
        page.click("#main form.slim button[type=submit]");
        assertThat(page.locator("[role=status]").first().textContent()).contains("Сделано здесь: ");
        assertThat(tasksOf(reference)).doesNotContain("Task_AcceptReferral");
    }

    private void aCoordinatorWatchesTheDeadlines() {
        var page = plain("coordinator");
        page.click("nav a[href='/board']");
        assertThat(page.locator("#main a[href*='/deadlines?status=']").count())
                .as("figures that lead to their rows")
                .isPositive();
        page.click("nav a[href='/deadlines']");
        page.click("#main nav a[href*='week']");
        assertThat(page.locator("#main tbody tr").count()).isPositive();
        page.locator("#main a[href$='/explanation']").first().click();
        assertThat(page.locator("#main ol li").count()).as("why this date").isPositive();
    }

    private void whoLeavesIsOut() {
        var page = plain("manager");
        page.click(".quick-exit button");
        assertThat(page.url()).endsWith("/goodbye");
        page.navigate("/");
        assertThat(page.url()).contains("/sign-in");
    }
}
