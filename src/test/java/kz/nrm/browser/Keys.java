package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has a keyboard and no mouse, and must see where they are. */
final class Keys {

    private static final int MANY = 400;

    private static final String FOCUS_SEEN = """
            () => {
              const style = getComputedStyle(document.activeElement);
              return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
            }""";

    private final Page page;
    private int pressed;

    Keys(Page page) {
        this.page = page;
    }

    /** Goes on with the tab key until this has the focus; where it is must be seen. */
    Keys to(String what) {
        for (var at = 0; at < MANY; at++) {
            if (Boolean.TRUE.equals(page.evaluate("what => document.activeElement.matches(what)", what))) {
                assertThat(page.evaluate(FOCUS_SEEN))
                        .as("%s shows that it has the focus", what)
                        .isEqualTo(true);
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("the tab key does not lead to " + what);
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

    void answer(String name, String value) {
        var field = "[name='" + name + "']";
        var kind = page.locator(field)
                .first()
                .evaluate("one => one.tagName + ':' + one.type")
                .toString();
        if (kind.endsWith(":checkbox")) {
            to(field + "[value='" + value + "']").press("Space");
        } else if (kind.endsWith(":radio")) {
            to(field).press("Space");
            downUntil("value => document.activeElement.value === value", value);
        } else if (kind.startsWith("SELECT")) {
            to(field);
            downUntil("value => document.activeElement.value === value", value);
        } else if (kind.endsWith(":date")) {
            to(field);
            date(field, value);
        } else {
            to(field).type(value);
        }
    }

    private void downUntil(String reached, String value) {
        for (var at = 0; at < MANY; at++) {
            if (Boolean.TRUE.equals(page.evaluate(reached, value))) {
                return;
            }
            press("ArrowDown");
        }
        throw new AssertionError("the arrow key does not lead to " + value);
    }

    /** In the order of the browser's own language: day or month first. */
    private void date(String field, String day) {
        var parts = day.split("-");
        type(parts[2] + parts[1] + parts[0]);
        if (!page.inputValue(field).equals(day)) {
            while (Boolean.TRUE.equals(page.evaluate("what => document.activeElement.matches(what)", field))) {
                press("Shift+Tab");
            }
            to(field).type(parts[1] + parts[2] + parts[0]);
        }
        assertThat(page.inputValue(field)).isEqualTo(day);
    }

    int pressed() {
        return pressed;
    }
}
