package kz.nrm.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling of a personnel number, so that two accounts of one person stay one person whichever way the number was typed. */
final class PersonnelNumber {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{C}]");
    private static final Pattern DASH = Pattern.compile("\\p{Pd}");

    /** Capitals that look like a Latin one, and those, side by side: Cyrillic first, then Greek. */
    private static final String LOOK_ALIKE = "АВЕКМНОРСТУҮХІЅЈ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    private static final String LATIN = "ABEKMHOPCTYYXISJ" + "ABEZHIKMNOPTYX";

    private PersonnelNumber() {}

    /** Capitals, Latin where they look like it, without spaces and whatever is not seen; empty where nothing is left. */
    static String of(String written) {
        var plain = UNSEEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        var folded = new StringBuilder();
        DASH.matcher(plain).replaceAll("-").toUpperCase(Locale.ROOT).chars().forEach(letter -> {
            var look = LOOK_ALIKE.indexOf(letter);
            folded.append(look < 0 ? (char) letter : LATIN.charAt(look));
        });
        return folded.toString();
    }
}
