package kz.nrm.browser;

import com.microsoft.playwright.Page;
import java.util.Map;

/** The hands of somebody at mouse and keyboard; what they do is counted. */
final class Hands implements AtThePage {

    /** Seconds of an average typist: keystroke-level model of Card, Moran and Newell. */
    private static final double KEY = 0.28;

    private static final double POINT_AND_CLICK = 1.3;
    private static final double THINK = 1.35;

    private final Page page;
    private int clicks;
    private int keys;
    private int answers;

    Hands(Page page) {
        this.page = page;
    }

    @Override
    public void click(String what) {
        clicks++;
        page.click(what);
    }

    @Override
    public void answer(Map<String, String> given) {
        given.forEach(this::answer);
    }

    private void answer(String name, String value) {
        answers++;
        switch (Answers.kind(page, name)) {
            case CHOICE -> clicks++;
            case LIST -> clicks += 2;
            case TEXT -> {
                clicks++;
                keys += value.length();
            }
        }
        Answers.give(page, name, value);
    }

    int answers() {
        return answers;
    }

    /** How long these hands need, reading left out. */
    double seconds() {
        return keys * KEY + clicks * POINT_AND_CLICK + answers * THINK;
    }

    @Override
    public String toString() {
        return "%d answers, %d clicks, %d keystrokes: about %.0f seconds".formatted(answers, clicks, keys, seconds());
    }
}
