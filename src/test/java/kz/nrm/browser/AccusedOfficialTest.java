package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An official whom the person named had the case open; from the moment two coordinators shut the unit out there is nothing to find. */
class AccusedOfficialTest extends BrowserJourney {

    private static final String UNKNOWN = "NRM-0000-0000-0000";

    @Test
    void anAccusedOfficialFindsNothing() {
        var reference = referredBy("police", referral());
        var page = signedIn("police", "ru");
        page.navigate("/cases/" + reference);
        assertThat(page.textContent("h1")).isEqualTo(reference);
        page.navigate("/cases");

        shutsOut(reference, "agency", "MIA_OC-75");

        page.goBack();
        assertThat(page.content()).as("the way back").doesNotContain("Ведёт");
        shot(page, "way-back");
        assertThat(said(page, reference)).isEqualTo(said(page, UNKNOWN));
        for (var list : List.of("/", "/?queue=mine", "/?queue=unassigned", "/?queue=waiting", "/cases", "/deadlines")) {
            page.navigate(list);
            while (true) {
                assertThat(page.content()).as(list).doesNotContain(reference);
                if (page.querySelector("a[rel=next]") == null) {
                    break;
                }
                page.click("a[rel=next]");
            }
        }
        shot(page, "nothing");
    }

    private static String said(Page page, String reference) {
        var answer = page.navigate("/cases/" + reference);
        assertThat(answer.status()).isEqualTo(404);
        return page.textContent("main").replace(reference, "");
    }
}
