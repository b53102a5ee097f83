package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Somebody who has a keyboard and no mouse, and must see where they are at every stop. */
final class Keys implements AtThePage {

    private static final int MANY = 400;

    /** Between the end of a page and its beginning nothing has the focus. */
    private static final String STOP = """
            what => {
              const at = document.activeElement;
              const style = getComputedStyle(at);
              return {
                here: at.matches(what),
                seen: at === document.body || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
                words: at.outerHTML.slice(0, 120)
              };
            }""";

    private static final String IN_ORDER = """
            names => {
              const all = [...document.querySelectorAll('#main [name]')].map(one => one.name);
              return [...new Set(all)].filter(name => names.includes(name));
            }""";

    private static final String VALUE = "value => document.activeElement.value === value";

    private final Page page;
    private int pressed;

    Keys(Page page) {
        this.page = page;
    }

    static Keys signedIn(Page page, String user) {
        var keys = new Keys(page);
        page.navigate("/sign-in");
        keys.to("#username").type(user);
        keys.to("#password").type("training-2026");
        keys.enter();
        assertThat(page.url()).doesNotContain("/sign-in");
        return keys;
    }

    /** Goes on with the tab key until this has the focus. */
    Keys to(String what) {
        return to(what, "Tab");
    }

    /** The same from the other end of the page. */
    Keys back(String what) {
        return to(what, "Shift+Tab");
    }

    private Keys to(String what, String key) {
        for (var at = 0; at < MANY; at++) {
            var stop = (Map<?, ?>) page.evaluate(STOP, what);
            var isHere = Boolean.TRUE.equals(stop.get("here"));
            assertThat(at == 0 && !isHere || Boolean.TRUE.equals(stop.get("seen")))
                    .as("%s: %s shows that it has the focus", page.url(), stop.get("words"))
                    .isTrue();
            if (isHere) {
                return this;
            }
            press(key);
        }
        throw new AssertionError("%s: %s does not lead to %s".formatted(page.url(), key, what));
    }

    void press(String key) {
        pressed++;
        page.keyboard().press(key);
    }

    void type(String text) {
        pressed += text.length();
        page.keyboard().type(text);
    }

    /** Opens what has the focus and waits for the page it leads to. */
    void enter() {
        page.waitForNavigation(() -> press("Enter"));
    }

    @Override
    public void click(String what) {
        to(what).press("Enter");
    }

    /** Turns the pages of a list until this is there, and opens it. */
    void find(String what) {
        while (page.querySelector(what) == null) {
            back("a[rel=next]").enter();
        }
        to(what).enter();
    }

    /** In the order of the page, what is above it jumped over. */
    @Override
    @SuppressWarnings("unchecked")
    public void answer(Map<String, String> given) {
        if (!given.isEmpty()) {
            click(".skip-link");
        }
        var names = (List<String>) page.evaluate(IN_ORDER, List.copyOf(given.keySet()));
        assertThat(names).as("asked at %s", page.url()).hasSameSizeAs(given.keySet());
        names.forEach(name -> answer(name, given.get(name)));
    }

    private void answer(String name, String value) {
        var field = "[name='" + name + "']";
        unfold(field);
        var kind = page.locator(field)
                .first()
                .evaluate("one => one.tagName === 'SELECT' ? 'list' : one.type")
                .toString();
        switch (kind) {
            case "checkbox" -> to(field + "[value='" + value + "']").press("Space");
            case "radio" -> {
                to(field).press("Space");
                down(value);
            }
            case "list" -> {
                to(field).press("Home");
                down(value);
            }
            case "date", "datetime-local" -> moment(field, value);
            default -> to(field).type(value);
        }
    }

    private void unfold(String field) {
        var shut = "details:not([open]):has(" + field + ") > summary";
        if (page.querySelector(shut) != null) {
            click(shut);
        }
    }

    private void down(String value) {
        for (var at = 0; at < MANY; at++) {
            if (Boolean.TRUE.equals(page.evaluate(VALUE, value))) {
                return;
            }
            press("ArrowDown");
        }
        throw new AssertionError("the arrow key does not lead to " + value);
    }

    /** In the order of the browser's own language: day or month first, a day of 24 or of twice 12 hours. */
    private void moment(String field, String value) {
        var parts = value.split("[-T]");
        var hour = parts.length < 4 ? "" : parts[3].replace(":", "");
        segments(field, parts[2] + parts[1] + parts[0], hour);
        if (!page.inputValue(field).equals(value)) {
            segments(field, parts[1] + parts[2] + parts[0], hour.isEmpty() ? "" : ofTwelve(hour));
        }
        assertThat(page.inputValue(field)).isEqualTo(value);
    }

    private void segments(String field, String day, String hour) {
        while (Boolean.TRUE.equals(page.evaluate("what => document.activeElement.matches(what)", field))) {
            press("Shift+Tab");
        }
        to(field).type(day);
        if (!hour.isEmpty()) {
            press("ArrowRight");
            type(hour);
        }
    }

    private static String ofTwelve(String hour) {
        var hours = Integer.parseInt(hour.substring(0, 2));
        return "%02d%s%s".formatted((hours + 11) % 12 + 1, hour.substring(2), hours < 12 ? "AM" : "PM");
    }

    int pressed() {
        return pressed;
    }
}
