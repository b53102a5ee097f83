package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line dies while somebody types: the text waits on the device, sealed, for them alone, and no longer than it must. */
class DeadLineTest extends BrowserJourney {

    private static final String TOLD = "The foreman Қайрат keeps the passport in the cellar.";
    private static final String FIELD = "[name=narrative]";
    private static final String NEXT = "#main button[value=next]";
    private static final String OFFER = ".draft-kept button";

    /** How many texts lie in the browser. */
    private static final String KEPT =
            "() => Object.keys(localStorage).filter(name => name.startsWith('nrm-draft')).length";

    /** All that a page can leave behind, but for cookies, which hold no text. */
    private static final String LEFT = """
            async () => JSON.stringify([{...localStorage}, {...sessionStorage},
              await indexedDB.databases(), await caches.keys()])""";

    private String address = "";

    @Test
    void whatWasTypedOnADeadLineIsOfferedWhenItIsBack() {
        var page = story("police");
        types(page);
        sendsInVain(page);

        page.navigate(address);
        assertThat(page.inputValue(FIELD)).isEmpty();
        assertThat(page.textContent(".draft-kept")).contains("did not reach the server");
        shot(page, "offered");
        page.click(OFFER);
        assertThat(page.inputValue(FIELD)).isEqualTo(TOLD);
        assertThat(page.locator(OFFER).isVisible()).isFalse();
        page.waitForNavigation(() -> page.click(NEXT));

        assertThat(kept(page)).as("it was saved").isZero();
        page.navigate(address);
        assertThat(page.inputValue(FIELD)).isEqualTo(TOLD);
        isOfferedNothing(page);
    }

    @Test
    void nothingOfItLiesInTheClear() {
        var page = story("police");
        types(page);

        var left = left(page);
        assertThat(left).contains("nrm-draft:", "sealed").endsWith(",[],[]]");
        for (var word : List.of("foreman", "Қайрат", "passport", "narrative", TOLD)) {
            assertThat(left).doesNotContainIgnoringCase(word);
        }
        assertThat(left)
                .doesNotContain(base64(TOLD).substring(4, 20), base64("foreman").substring(0, 8));
        assertThat(page.evaluate("() => JSON.stringify({...localStorage}).includes(sessionStorage['nrm-draft-key'])"))
                .as("the key lies beside it")
                .isEqualTo(false);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anotherTabNeitherReadsItNorTakesItAway() {
        var page = story("police");
        types(page);
        var tab = page.context().newPage();
        tab.navigate(address);
        isOfferedNothing(tab);

        page.navigate(address);
        page.locator(OFFER).waitFor();
    }

    @Test
    void itOutlivesTheSessionForTheSamePersonAlone() {
        var page = story("manager");
        types(page);
        page.context().clearCookies();
        signIn(page, "manager");
        page.navigate(address);
        page.locator(OFFER).waitFor();

        page.navigate(address.replaceFirst("/[a-z]+$", "/handover"));
        page.check("[name=colleague][value=social2]");
        page.waitForNavigation(() -> page.click("#main form.slim button"));
        page.context().clearCookies();
        assertThat(kept(page)).isOne();
        signIn(page, "social2");

        assertThat(kept(page)).as("somebody else is signed in").isZero();
        page.navigate(address);
        assertThat(page.inputValue(FIELD)).isEmpty();
        isOfferedNothing(page);
    }

    @Test
    void afterHalfADayItIsGone() {
        var page = story("police");
        types(page);
        page.clock().setFixedTime(Instant.now().plus(Duration.ofHours(13)).toEpochMilli());
        page.navigate(address);

        isOfferedNothing(page);
        assertThat(kept(page)).isZero();
    }

    @Test
    void signingOutLeavesNothing() {
        var page = story("police");
        types(page);
        page.waitForNavigation(() -> page.click("form[action='/sign-out'] button"));

        assertThat(left(page)).doesNotContain("nrm-draft");
    }

    /** The server does not answer, the page still lives, the last words were typed a moment ago. */
    @Test
    void leavingQuicklyLeavesNothingThatSettlesLater() {
        var page = story("police");
        types(page);
        page.route("**/exit", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        page.evaluate("""
                () => {
                  const field = document.querySelector('[name=narrative]');
                  field.value += ' And more.';
                  field.dispatchEvent(new Event('input', { bubbles: true }));
                  document.querySelector('.quick-exit').requestSubmit();
                }""");
        page.waitForTimeout(600);

        assertThat(left(page)).doesNotContain("nrm-draft");
    }

    @Test
    void theTextAboutAWorkerOfASiteIsForgottenWhenItWasSaved() {
        var page = signedIn("inspector", "en");
        var hands = new Hands(page);
        Referring.begin(page, hands, "SITE");
        page.navigate(page.url().replaceFirst("/[a-z]+$", "/persons"));
        Referring.worker(page, hands);

        assertThat(page.url()).endsWith("/persons");
        assertThat(kept(page)).isZero();
    }

    /** A page with a free text of a new draft. */
    private Page story(String user) {
        var page = signedIn(user, "en");
        Referring.begin(page, new Hands(page), "POLICE");
        address = page.url().replaceFirst("/[a-z]+$", "/story");
        page.navigate(address);
        return page;
    }

    /** And it is kept a moment later. */
    private static void types(Page page) {
        page.fill(FIELD, TOLD);
        page.waitForFunction("() => Object.keys(localStorage).some(name => name.startsWith('nrm-draft'))");
    }

    private static void sendsInVain(Page page) {
        page.context().setOffline(true);
        assertThatThrownBy(() -> page.waitForNavigation(() -> page.click(NEXT)))
                .isInstanceOf(PlaywrightException.class)
                .hasMessageContaining("ERR_INTERNET_DISCONNECTED");
        page.context().setOffline(false);
    }

    /** Asked after what is kept could have been opened. */
    private static void isOfferedNothing(Page page) {
        page.waitForTimeout(200);
        assertThat(page.locator(OFFER).isVisible()).isFalse();
    }

    private static int kept(Page page) {
        return ((Number) page.evaluate(KEPT)).intValue();
    }

    private static String left(Page page) {
        return page.evaluate(LEFT).toString();
    }
}
