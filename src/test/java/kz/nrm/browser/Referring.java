package kz.nrm.browser;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** A referral by hand: each page asks what it asks and is sent, until there is a receipt. */
final class Referring {

    private static final int MOST_PAGES = 40;
    private static final String SEND = "#main form[method=post] button.btn-primary";

    private Referring() {}

    /** Refers a person of whom the least is known and returns the number of the case. */
    static String byHand(Page page, Hands hands) {
        var open = new LinkedHashMap<>(Answers.least());
        page.waitForNavigation(() -> hands.click("nav a[href='/referrals/new']"));
        for (var sent = 0; sent < MOST_PAGES && !page.url().endsWith("/receipt"); sent++) {
            var asked = asked(page, open);
            hands.answer(asked);
            open.keySet().removeAll(asked.keySet());
            page.waitForNavigation(() -> hands.click(SEND));
        }
        return page.locator("#main a.reference").first().textContent();
    }

    private static Map<String, String> asked(Page page, Map<String, String> open) {
        var asked = new LinkedHashMap<>(open);
        asked.keySet().removeIf(name -> page.locator("[name='" + name + "']").count() == 0);
        return asked;
    }
}
