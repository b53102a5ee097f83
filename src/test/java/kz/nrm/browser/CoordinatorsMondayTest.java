package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What went wrong over the weekend, who holds it, and why by then? */
class CoordinatorsMondayTest extends BrowserJourney {

    @Test
    void whatIsLateIsFoundAndExplained() {
        itIs("2026-11-12T10:00");
        var reference = referredBy("inspector", referral());
        timePassesUntil("2026-11-16T09:00");
        var page = signedIn("coordinator", "ru");

        page.click("nav a[href='/deadlines']");
        page.click("#main nav a[href*='overdue']");
        while (page.querySelector("#main a[href='/cases/" + reference + "']") == null) {
            page.click("a[rel=next]");
        }
        shot(page, "late");
        var row =
                page.locator("#main tbody tr:has(a[href='/cases/" + reference + "']):has-text('Принять направление')");
        assertThat(row.textContent()).contains("Просрочено", "Управление социальной защиты");
        row.locator("a[href$='/explanation']").click();
        assertThat(page.locator("#main ol li").count()).isPositive();
        shot(page, "why-this-date");
        page.goBack();
        page.click("#main a[href='/cases/" + reference + "']");
        shot(page, "case");
        assertThat(page.textContent("#main")).contains("Принять направление");
        page.click("#main a[href$='/map']");
        page.waitForSelector(".diagram .here");
        shot(page, "map");
    }
}
