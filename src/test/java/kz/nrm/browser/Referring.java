package kz.nrm.browser;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** A referral by hand: each page asks what it asks and is sent, until there is a receipt. What stands there already is left as it is. */
final class Referring {

    private static final int MOST_PAGES = 40;
    private static final String NEXT = "#main button[name=do][value=next]";
    private static final String SEND = "#main form[action$='/submission'] button";

    private Referring() {}

    /** Refers a person of whom the least is known, by the route of the police or of labour inspectors, and returns the number of the case. */
    static String byHand(Page page, AtThePage user, String route) {
        begin(page, user, route);
        pages(page, user, Answers.least());
        return sent(page, user);
    }

    static void begin(Page page, AtThePage user, String route) {
        page.waitForNavigation(() -> user.click("nav a[href='/referrals']"));
        page.waitForNavigation(() -> user.click("form.way:has(input[value='" + route + "']) button"));
    }

    /** Answers page by page, until one has no next. */
    static void pages(Page page, AtThePage user, Map<String, String> answers) {
        var open = new LinkedHashMap<>(answers);
        for (var at = 0; at < MOST_PAGES && page.querySelector(NEXT) != null; at++) {
            var asked = asked(page, open);
            open.keySet().removeAll(asked.keySet());
            asked.keySet().removeIf(name -> stands(page, name));
            user.answer(asked);
            page.waitForNavigation(() -> user.click(NEXT));
        }
    }

    /** One more worker of the site, of whom the least is known; from the list of the workers and back to it. */
    static void worker(Page page, AtThePage user) {
        page.waitForNavigation(() -> user.click("#main form[action$='/persons'] button"));
        user.answer(Map.of(
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
        page.waitForNavigation(() -> user.click("#main form[data-draft] .actions button"));
    }

    /** What is true of the whole place. */
    static Map<String, String> site() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("siteName", "Farm");
        answers.put("industry", "A");
        answers.put("encounterPlace", "Farm at the river");
        answers.put("reporterContact", "+77010000001");
        answers.put("reporterAlternateContact", "+77010000002");
        return answers;
    }

    /** Sends what was answered; the first case of the receipt. */
    static String sent(Page page, AtThePage user) {
        page.waitForNavigation(() -> user.click(SEND));
        return page.locator("#main a.reference").first().textContent();
    }

    private static Map<String, String> asked(Page page, Map<String, String> open) {
        var asked = new LinkedHashMap<>(open);
        asked.keySet().removeIf(name -> page.locator("[name='" + name + "']").count() == 0);
        return asked;
    }

    private static boolean stands(Page page, String name) {
        return Answers.kind(page, name) != Answers.Kind.CHOICE
                && !page.locator("[name='" + name + "']").first().inputValue().isBlank();
    }
}
