package kz.nrm.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A sign that somebody noticed.
 *
 * @param code       from {@code config/indicators.yml}, for example {@code D5_01}
 * @param confidence null where it was not stated
 */
public record ObservedIndicator(
        String code, Source source, @Nullable Confidence confidence) {

    /** How it became known. */
    public enum Source {
        SEEN,
        TOLD,
        DOCUMENT
    }

    /** How sure the observer is. */
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH
    }
}
