package kz.nrm.referral;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fits foreign texts into our fields without breaking a character in two. */
final class ImportedText {

    private static final int NARRATIVE = 15_000;

    private ImportedText() {}

    static String upTo(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    /** A narrative, with a warning where it had to be cut. */
    static @Nullable String fitting(@Nullable String text, Set<ImportWarning> warnings) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > NARRATIVE) {
            warnings.add(ImportWarning.TEXT_SHORTENED);
        }
        return upTo(text, NARRATIVE);
    }
}
