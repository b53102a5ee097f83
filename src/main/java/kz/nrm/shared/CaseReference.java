package kz.nrm.shared;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Opaque, random reference of one case (one person-episode). It is the business key of every process of the case and says nothing
 * about the person, the agency or the volume of cases.
 *
 * @param value {@code NRM-} and twelve characters of Crockford's base 32 in groups of four
 */
public record CaseReference(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("NRM(-[0-9A-HJKMNP-TV-Z]{4}){3}");
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when the text is not a reference; the text itself is not repeated */
    public CaseReference {
        if (!isReference(value)) {
            throw new IllegalArgumentException("not a case reference");
        }
    }

    public static boolean isReference(String text) {
        return FORM.matcher(text).matches();
    }

    /** A new reference with 60 random bits. */
    public static CaseReference random() {
        var text = new StringBuilder("NRM");
        for (var i = 0; i < 12; i++) {
            if (i % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return new CaseReference(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
