package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No page goes on paper without its row in the trail, and every sheet says who took it, when and from which case. */
class PaperTest extends BrowserJourney {

    private static final String WHY_NOT = "This page is not printed";

    private String reference = "";

    @BeforeEach
    void aCase() {
        reference = referredBy("inspector", referral());
    }

    @Test
    void whoPrintsIsNamedOnPaperAndInTheTrail() throws IOException {
        var task = as("manager").taskId(reference, "Task_AcceptReferral");
        var page = signedIn("manager", "en");
        for (var address : List.of("/cases/" + reference, "/tasks/" + task)) {
            page.navigate(address);
            var before = prints(reference);
            var paper = printed(page);
            assertThat(prints(reference)).as(address).isEqualTo(before + 1);
            assertThat(paper)
                    .as(address)
                    .contains(reference + " | manager | AKIMAT_SOC-75 | 2026-11-16")
                    .contains(page.locator("h1").first().textContent())
                    .doesNotContain(WHY_NOT);
        }
    }

    @Test
    void aListAndAComparisonLeaveARowForEachCaseTheyName() throws IOException {
        var other = referredBy("inspector", referral());
        accepted(reference);
        accepted(other);
        var page = signedIn("manager", "en");
        for (var address : List.of("/cases", "/cases/" + reference + "/comparison?with=" + other)) {
            page.navigate(address);
            var rows = prints(reference) + prints(other);
            var lists = lists();
            var paper = printed(page);
            assertThat(prints(reference) + prints(other)).as(address).isEqualTo(rows + 2);
            assertThat(lists()).as(address).isEqualTo(lists + 1);
            assertThat(paper).as(address).contains(reference, other).doesNotContain(WHY_NOT);
        }
        for (var address : List.of("/", "/approvals", "/referrals/prompt-sheet")) {
            page.navigate(address);
            var lists = lists();
            assertThat(printed(page)).as(address).doesNotContain(WHY_NOT);
            assertThat(lists()).as(address).isEqualTo(lists + 1);
        }
    }

    @Test
    void withoutItsRowNothingOfThePageIsOnPaper() throws IOException {
        var page = signedIn("manager", "en");
        page.navigate("/cases/" + reference);
        var shown = shownOn(page);

        page.route("**/printed", Route::abort);
        assertThat(printed(page)).contains(WHY_NOT).doesNotContain(shown);
        page.unroute("**/printed");
        page.route("**/printed", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        assertThat(printed(page)).contains(WHY_NOT).doesNotContain(shown);
        page.unroute("**/printed");

        assertThat(printed(page)).as("the next time").contains(shown).doesNotContain(WHY_NOT);
    }

    @Test
    void withoutScriptNothingOfThePageIsOnPaper() throws IOException {
        var page = signIn(window("en", new Browser.NewContextOptions().setJavaScriptEnabled(false)), "manager");
        page.navigate("/cases/" + reference);
        var before = prints(reference);

        assertThat(printed(page)).contains(WHY_NOT).doesNotContain(shownOn(page));
        assertThat(prints(reference)).isEqualTo(before);
    }

    /** The first that the page says of the case: its number is on every sheet. */
    private static String shownOn(Page page) {
        return page.locator("#main dt").first().textContent();
    }

    /** The words on paper, without its line breaks. */
    private static String printed(Page page) throws IOException {
        try (var paper = Loader.loadPDF(page.pdf())) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    private int prints(String about) {
        return database()
                .queryForObject(
                        "select count(*) from audit_entry where what = 'PagePrinted' and reference = ?",
                        Integer.class,
                        about);
    }

    private int lists() {
        return database().queryForObject("select count(*) from audit_entry where what = 'ListPrinted'", Integer.class);
    }
}
