package kz.nrm.casefile;

import org.jspecify.annotations.Nullable;

/** How the person can be reached without danger. */
public record SafeContact(
        Channel channel,
        @Nullable String value,
        @Nullable String hours,
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
