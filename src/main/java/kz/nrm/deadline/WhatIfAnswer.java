package kz.nrm.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would happen: everything is counted, one page is listed. Nothing was saved.
 *
 * @param counts how many deadlines each effect would have
 * @param opened for a changed rule, what a deadline opened on its first day would get
 */
public record WhatIfAnswer(
        Map<Effect, Long> counts,
        int page,
        int size,
        List<Item> items,
        @Nullable Opened opened) {

    /** What becomes of a deadline. */
    public enum Effect {
        /** Its end moves. */
        MOVES,
        /** It has no end until it is resumed. */
        STANDS_STILL,
        /** Its rule does not let it be suspended: it runs on. */
        RUNS_ON,
        /** It ends while the agency that owes it is away, and nobody else owes it. */
        BREAKS,
        /** It keeps the version of the rule it started with; the end it would have had is shown for comparison only. */
        NOT_AFFECTED,
        /** It would reach a calendar year that is not loaded. */
        YEAR_MISSING
    }

    /** @param to end it would have, UTC; none where it would have none */
    public record Item(
            DeadlineView deadline, Effect effect, @Nullable Instant to) {}

    /** A deadline that is opened at nine in the morning of a day, with the rule as it is and as it would be. */
    public record Opened(
            String kind, Instant startAt, String lengthNow, Instant dueNow, String lengthThen, Instant dueThen) {}
}
