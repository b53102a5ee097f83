package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A labour inspector on a farm: what is true of the place is told once, each of twelve workers has a short page and a slip. */
class TwelveWorkersTest extends BrowserJourney {

    private static final int WORKERS = 12;

    @Test
    void twelveWorkersAreReferredFromOneFarm() {
        itIs("2026-11-16T11:00");
        var page = signedIn("inspector", "kk");
        var hands = new Hands(page);

        Referring.begin(page, hands, "SITE");
        var draft = page.url().replaceFirst("/[a-z]+$", "");
        Referring.pages(page, hands, Referring.site());
        page.navigate(draft + "/persons");
        for (var worker = 0; worker < WORKERS; worker++) {
            Referring.worker(page, hands);
        }
        shot(page, "persons");
        page.navigate(draft + "/slips");
        shot(page, "slips");
        page.navigate(draft + "/check");
        Referring.sent(page, hands);

        shot(page, "receipt");
        assertThat(page.locator("#main a.reference").count()).isEqualTo(WORKERS);
        Measures.tell("A labour inspector with twelve workers", hands);
    }
}
