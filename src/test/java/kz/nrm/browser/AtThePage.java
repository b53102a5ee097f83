package kz.nrm.browser;

import java.util.Map;

/** Somebody in front of a page, with whatever they have to work it. */
interface AtThePage {

    /** Opens a link or presses a button. */
    void click(String what);

    /** Answers by the names of the fields. */
    void answer(Map<String, String> given);
}
