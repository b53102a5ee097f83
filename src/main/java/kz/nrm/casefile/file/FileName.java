package kz.nrm.casefile.file;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a file is called, fit to be shown and to be saved on any system: no path, no control or invisible characters, nothing that turns the
 * direction of writing; and it ends in what the file is, not in what it claims to be.
 */
public final class FileName {

    private static final int LONGEST = 100;
    private static final String NAMELESS = "file";

    private FileName() {}

    /** @param told as it came, from any system */
    public static String clean(String told, FileType type) {
        var name = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
        var shown = Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isShown)
                .map(point -> Character.isWhitespace(point) || "<>:\"|?*;%".indexOf(point) >= 0 ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" +", " ");
        var stem = cut(withoutEnding(shown, type).replaceAll("^[ .]+|[ .]+$", ""));
        return (stem.isEmpty() ? NAMELESS : stem) + "." + type.extension();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String withoutEnding(String name, FileType type) {
        var lower = name.toLowerCase(Locale.ROOT).strip();
        var right = lower.endsWith("." + type.extension()) || type == FileType.JPEG && lower.endsWith(".jpeg");
        return right ? name.strip().substring(0, name.strip().lastIndexOf('.')) : name;
    }

    private static String cut(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
    }
}
