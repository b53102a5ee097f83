package kz.nrm.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers given on a page: by the name of the field, whatever kind of field it is. */
final class Answers {

    enum Kind {
        CHOICE,
        LIST,
        TEXT
    }

    private Answers() {}

    /** The least that a referral must hold. */
    static Map<String, String> least() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("immediateDanger", "false");
        fields.put("underAge", "NO");
        fields.put("encounterRegion", "ALMATY");
        fields.put("encounterPlace", "Brick factory");
        fields.put("encounterAt", "2026-11-16T01:10");
        fields.put("mainForm", "FORCED_LABOUR");
        fields.put("sign.D4_01", "SEEN");
        fields.put("language", "uzb");
        fields.put("consent", "GIVEN");
        fields.put("contactChannel", "THROUGH_AGENCY");
        fields.put("reporterName", "Reporter");
        fields.put("reporterContact", "+77010000001");
        fields.put("reporterAlternateContact", "+77010000002");
        return fields;
    }

    static Kind kind(Page page, String name) {
        var kind = field(page, name)
                .evaluate("one => one.tagName + ':' + one.type")
                .toString();
        if (kind.startsWith("SELECT")) {
            return Kind.LIST;
        }
        return kind.endsWith(":radio") || kind.endsWith(":checkbox") ? Kind.CHOICE : Kind.TEXT;
    }

    static void give(Page page, String name, String value) {
        switch (kind(page, name)) {
            case CHOICE ->
                page.locator("[name='" + name + "'][value='" + value + "']").check();
            case TEXT -> field(page, name).fill(value);
            case LIST -> {
                var shut = page.locator("details:not([open]):has([name='" + name + "']) > summary");
                if (shut.count() > 0) {
                    shut.first().click();
                }
                field(page, name).selectOption(value);
            }
        }
    }

    private static Locator field(Page page, String name) {
        return page.locator("[name='" + name + "']").first();
    }
}
