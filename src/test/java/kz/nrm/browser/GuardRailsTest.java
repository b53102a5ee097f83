package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the browser itself must be seen to do, on one case; what holds for every page is asked by {@link EveryPageTest} and {@link PageRulesTest}. */
class GuardRailsTest extends BrowserJourney {

    private static final String LONG = "Told in Kyzylorda, with Қ and Ә, on two evenings.";

    private String reference = "";

    @BeforeEach
    void aCase() {
        reference = referredBy("inspector", referral());
    }

    @Test
    void noScriptRunsButOurFiles() {
        var page = signedIn("manager", "en");
        page.evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.ran = true';
                  document.body.append(script);
                  const button = document.createElement('button');
                  button.setAttribute('onclick', 'window.ran = true');
                  document.body.append(button);
                  button.click();
                }""");
        assertThat(page.evaluate("() => window.ran === undefined")).isEqualTo(true);
        assertThat(complaints()).isNotEmpty().allMatch(said -> said.contains("script-src"));
        forget();
    }

    /** The viewer's licence: its mark stays visible with its link, covered by nothing, on small screens too. */
    @Test
    void theWatermarkAndTheBadgesAreInPlace() {
        accepted(reference);
        var page = signedIn("manager", "en");
        for (var width : List.of(BrowserJourney.WIDE, 360)) {
            page.setViewportSize(width, HIGH);
            page.navigate("/cases/" + reference + "/map");
            var mark = page.locator(".bjs-powered-by");
            mark.scrollIntoViewIfNeeded();
            assertThat(inside(mark, page.locator(".diagram")))
                    .as("watermark at %d", width)
                    .isTrue();
            assertThat(mark.getAttribute("href")).isEqualTo("http://bpmn.io");
            assertThat(mark.evaluate("""
                    mark => {
                      const box = mark.getBoundingClientRect();
                      return mark.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
                    }""")).as("nothing covers it at %d", width).isEqualTo(true);
        }
        page.setViewportSize(WIDE, HIGH);
        page.navigate("/cases/" + reference + "/map");
        var badge = page.locator(".here").first();
        badge.scrollIntoViewIfNeeded();
        assertThat(badge.textContent()).as("a badge says it in words").isNotBlank();
        assertThat(badge.evaluate("""
                badge => {
                  const task = document.querySelector('[data-element-id="' + badge.closest('[data-container-id]').dataset.containerId + '"]');
                  const ours = badge.getBoundingClientRect(), its = task.getBoundingClientRect();
                  return Math.abs(ours.left - its.left) < 60 && Math.abs(ours.bottom - its.top) < 60;
                }""")).as("it stands at its task").isEqualTo(true);
    }

    private static boolean inside(Locator part, Locator whole) {
        var inner = part.boundingBox();
        var outer = whole.first().boundingBox();
        return inner.width > 0
                && inner.height > 0
                && inner.x >= outer.x
                && inner.y >= outer.y
                && inner.x + inner.width <= outer.x + outer.width
                && inner.y + inner.height <= outer.y + outer.height;
    }

    @Test
    void whatSomebodyWroteIsShownAsItWasWritten() {
        accepted(reference);
        var nasty = "<img src=x onerror=window.ran=true>{{7*7}}[[${7*7}]]";
        var page = signedIn("manager", "en");
        page.navigate("/cases/" + reference + "/events/threat-reported");
        Answers.give(page, "placeKnown", "false");
        Answers.give(page, "immediateDanger", "false");
        Answers.give(page, "threat", nasty);
        page.click("#main form button[type=submit]");
        page.navigate("/cases/" + reference + "/records");
        assertThat(page.content()).doesNotContain("<img src=\"x\"");
        assertThat(page.evaluate("() => window.ran === undefined")).isEqualTo(true);
    }

    @Test
    void theLettersOfKazakhHaveTheirShapes() {
        var page = signedIn("manager", "kk");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("kk");
        assertThat(page.evaluate("""
                () => {
                  const line = document.createElement('span');
                  document.querySelector('#main').append(line);
                  const width = text => { line.textContent = text; return line.getBoundingClientRect().width; };
                  const none = width('\\u{10FFFE}');
                  return [...'ӘҒҚҢӨҰҮҺІәғқңөұүһі'].filter(letter => width(letter) === 0 || width(letter) === none).join('');
                }""")).as("drawn as missing").isEqualTo("");
    }

    /** One key to reach it from the top of the page, one to press it; it works with an expired form token, and what was seen is gone at once. */
    @Test
    void leavingQuicklyIsTwoKeysAway() {
        var page = signedIn("manager", "en");
        page.navigate("/cases/" + reference);
        page.context().addCookies(List.of(new Cookie("nrm-form", "expired").setUrl("http://localhost:" + port())));
        page.evaluate("() => document.addEventListener('submit', () => "
                + "{ window.name = getComputedStyle(document.body).display + '|' + document.title; })");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/goodbye");
        assertThat(page.evaluate("() => window.name"))
                .as("gone before the server was asked")
                .isEqualTo("none|");
        assertThat(page.content()).doesNotContain("NRM", "НМП");
        page.navigate("/cases/" + reference);
        assertThat(page.url()).contains("/sign-in");
    }

    /** Warned, then locked: nothing is to be seen, nobody is signed in, and what was typed is there again for the same person alone. */
    @Test
    void aPageNobodyTouchesIsLockedAndKeepsWhatWasTyped() {
        var page = window("en");
        page.clock().install();
        signIn(page, "manager");
        page.navigate("/cases/" + reference + "/events/threat-reported");
        page.fill("[name=threat]", LONG);
        var longest = Integer.parseInt(page.locator(".idle").getAttribute("data-seconds"));
        assertThat(longest).isBetween(60, 15 * 60);

        page.clock().runFor((longest - 60) * 1000L);
        assertThat(page.locator(".idle-warning").isVisible()).isTrue();
        page.keyboard().press("Shift");
        assertThat(page.locator(".idle-warning").isVisible()).isFalse();
        page.waitForResponse("**/sign-out", () -> page.clock().runFor((longest + 10) * 1000L));
        assertThat(page.locator("h1:visible").textContent()).isEqualTo("The page is locked");
        assertThat(page.locator("[name=threat]").isVisible()).isFalse();
        shot(page, "locked");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on"))
                .click();
        page.locator(".idle-not-yet").waitFor();
        var tab = page.context().newPage();
        tab.navigate("/cases/" + reference);
        assertThat(tab.url()).as("nobody is signed in").contains("/sign-in");
        signIn(tab, "manager");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on"))
                .click();
        page.locator("[name=threat]").waitFor();
        assertThat(page.inputValue("[name=threat]")).isEqualTo(LONG);
        Answers.give(page, "placeKnown", "false");
        Answers.give(page, "immediateDanger", "false");
        page.click("#main form button[type=submit]");
        assertThat(page.locator("[role=status]").first().textContent()).contains("Recorded");
    }

    @Test
    void aLockedPageOpensForNobodyElse() {
        var page = window("en");
        page.clock().install();
        signIn(page, "manager");
        page.navigate("/cases/" + reference + "/events/threat-reported");
        page.fill("[name=threat]", LONG);
        page.waitForResponse("**/sign-out", () -> page.clock().runFor(16 * 60_000L));
        signIn(page.context().newPage(), "social2");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on"))
                .click();

        page.waitForURL("http://localhost:" + port() + "/");
        assertThat(page.content()).doesNotContain(LONG);
    }
}
