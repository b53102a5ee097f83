package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Base of what is told in front of a screen: the application of the journeys, with cases of its own, in a real Chromium. A page whose script
 * fails, or breaks the content policy, fails the test.
 */
@ExtendWith(Chromium.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1")
public abstract class BrowserJourney extends Journey {

    static final int WIDE = 1280;
    static final int HIGH = 900;

    /** The drawing's own style attributes, which the policy rightly refuses; the style sheet says the same. */
    private static final String REFUSED_STYLE = "style-src";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private int shots;

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
        assertThat(troubles).as("what the browser complained of").isEmpty();
    }

    /** What the browser complained of until now. */
    final List<String> complaints() {
        return List.copyOf(troubles);
    }

    /** It was meant to complain. */
    final void forget() {
        troubles.clear();
    }

    final JdbcTemplate database() {
        return database;
    }

    final int port() {
        return port;
    }

    /** A window of somebody who is not signed in. */
    final Page window(String language) {
        return window(language, new Browser.NewContextOptions());
    }

    final Page window(String language, Browser.NewContextOptions options) {
        var window = Chromium.browser()
                .newContext(options.setBaseURL("http://localhost:" + port)
                        .setLocale(language)
                        .setTimezoneId("Asia/Almaty")
                        .setViewportSize(WIDE, HIGH));
        window.setDefaultTimeout(30_000);
        windows.add(window);
        var page = window.newPage();
        page.onPageError(error -> troubles.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> complain(page, message));
        return page;
    }

    private void complain(Page page, ConsoleMessage message) {
        var text = message.text();
        if (message.type().equals("error")
                && !text.startsWith("Failed to load resource")
                && !text.contains(REFUSED_STYLE)) {
            troubles.add(page.url() + ": " + text);
        }
    }

    /** A window of this user, signed in as people do it. */
    final Page signedIn(String user, String language) {
        return signIn(window(language), user);
    }

    final Page signIn(Page page, String user) {
        page.navigate("/sign-in");
        page.fill("#username", user);
        page.fill("#password", "training-2026");
        page.waitForNavigation(() -> page.click("form[action='/sign-in'] button"));
        assertThat(page.url()).doesNotContain("/sign-in");
        return page;
    }

    /** Says something to the browser itself. */
    static CDPSession browserOf(Page page) {
        return page.context().newCDPSession(page);
    }

    final void keepScreens() {
        windows.stream().flatMap(window -> window.pages().stream()).forEach(page -> shot(page, "failed"));
    }

    /** Keeps what is to be seen, in target/screenshots. */
    final void shot(Page page, String name) {
        var folder = getClass().getSimpleName().replaceFirst("Test$", "");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", folder, "%02d-%s.png".formatted(++shots, name))));
    }
}
