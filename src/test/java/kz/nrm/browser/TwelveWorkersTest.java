package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
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
        Referring.pages(page, hands, site());
        page.navigate(draft + "/persons");
        for (var worker = 0; worker < WORKERS; worker++) {
            adds(page, hands);
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

    private static Map<String, String> site() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("siteName", "Farm");
        answers.put("industry", "A");
        answers.put("encounterPlace", "Farm at the river");
        answers.put("reporterContact", "+77010000001");
        answers.put("reporterAlternateContact", "+77010000002");
        return answers;
    }

    private static void adds(Page page, Hands hands) {
        page.waitForNavigation(() -> hands.click("#main form[action$='/persons'] button"));
        hands.answer(Map.of(
                "immediateDanger",
                "false",
                "underAge",
                "NO",
                "language",
                "uzb",
                "consent",
                "GIVEN",
                "sign.D4_01",
                "SEEN"));
        page.waitForNavigation(() -> hands.click("#main form[data-draft] .actions button"));
    }
}
