package kz.nrm.casefile;

import org.jspecify.annotations.Nullable;

/**
 * How the person can be reached without danger.
 *
 * @param value        number or address; shown together with the other rules alone, as {@link SafeContactCard}
 * @param hours        in words, or as {@code 10:00-16:00, 19:00-20:30}
 * @param language     ISO 639-2/T
 * @param whoMayAnswer besides the person
 */
public record SafeContact(
        Channel channel,
        @Nullable String value,
        @Nullable String hours,
        @Nullable String language,
        @Nullable String codeWord,
        @Nullable String whoMayAnswer) {

    /** NONE: only through the agency that is with the person. */
    public enum Channel {
        PHONE,
        MESSENGER,
        EMAIL,
        POST,
        THROUGH_AGENCY,
        NONE
    }

    @Override
    public String toString() {
        return "SafeContact[***]";
    }
}
