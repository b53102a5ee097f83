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
    static String byHand(Page page, Hands hands, String route) {
        begin(page, hands, route);
        pages(page, hands, Answers.least());
        return sent(page, hands);
    }

    static void begin(Page page, Hands hands, String route) {
        page.waitForNavigation(() -> hands.click("nav a[href='/referrals']"));
        page.waitForNavigation(() -> hands.click("form.way:has(input[value='" + route + "']) button"));
    }

    /** Answers page by page, until one has no next. */
    static void pages(Page page, Hands hands, Map<String, String> answers) {
        var open = new LinkedHashMap<>(answers);
        for (var at = 0; at < MOST_PAGES && page.querySelector(NEXT) != null; at++) {
            var asked = asked(page, open);
            open.keySet().removeAll(asked.keySet());
            asked.keySet().removeIf(name -> stands(page, name));
            hands.answer(asked);
            page.waitForNavigation(() -> hands.click(NEXT));
        }
    }

    /** Sends what was answered; the first case of the receipt. */
    static String sent(Page page, Hands hands) {
        page.waitForNavigation(() -> hands.click(SEND));
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
