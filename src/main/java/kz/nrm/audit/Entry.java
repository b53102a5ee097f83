package kz.nrm.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * One line for the trail that has no place in a stream yet: codes and references alone, never what was entered or shown.
 *
 * @param stream       {@code case:<reference>}, or {@code user:<id>} for what belongs to no case
 * @param reference    the case it is about, where it is about one
 * @param what         in the words of the code: {@code ReflectionPeriodOpened}, {@code CaseRead}
 * @param compartments compartments that were opened, separated by blanks
 * @param cases        how many lines a list showed
 * @param at           when it happened, by the clock of the application, UTC
 */
record Entry(
        String stream,
        @Nullable String reference,
        String what,
        Result result,
        Origin origin,
        @Nullable String compartments,
        @Nullable Integer cases,
        Instant at) {

    Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** How it ended. */
    enum Result {
        DONE,
        SHOWN,
        DENIED,
        FAILED
    }

    static Entry ofCase(CaseReference reference, String what, Result result, Origin origin, Instant at) {
        return new Entry("case:" + reference, reference.value(), what, result, origin, null, null, at);
    }

    static Entry ofUser(String what, Result result, Origin origin, Instant at) {
        return new Entry(origin.stream(), null, what, result, origin, null, null, at);
    }

    Entry about(@Nullable CaseReference asked) {
        var value = asked == null ? null : asked.value();
        return new Entry(stream, value, what, result, origin, compartments, cases, at);
    }

    Entry opening(@Nullable String opened) {
        return new Entry(stream, reference, what, result, origin, opened, cases, at);
    }

    Entry listing(@Nullable Integer lines) {
        return new Entry(stream, reference, what, result, origin, compartments, lines, at);
    }
}
