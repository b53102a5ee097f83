package kz.nrm.casefile;

import java.time.Instant;
import java.time.LocalTime;
import kz.nrm.casefile.SafeContact.Channel;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * How the person may be reached, at one moment: the number never without its rules, and no number where only the agency that is with the
 * person may be asked. Every page, print and answer that shows a number shows this.
 *
 * @param value    number or address; null where none may be used
 * @param language ISO 639-2/T
 * @param now      whether it is a time at which the person may be reached
 * @param through  the agency that holds the case
 */
public record SafeContactCard(
        Channel channel,
        @Nullable String value,
        @Nullable String hours,
        Now now,
        @Nullable String language,
        @Nullable String codeWord,
        @Nullable String whoMayAnswer,
        AgencyId through) {

    /** What the hours say of this moment. */
    public enum Now {
        ALLOWED,
        OUTSIDE_HOURS,
        /** They are told in words: somebody has to read them first. */
        READ_HOURS,
        NO_HOURS_TOLD,
        /** The person is not reached but through the agency. */
        NEVER
    }

    /** @param told null where nobody knows a safe way */
    static SafeContactCard of(@Nullable SafeContact told, AgencyId through, Instant now) {
        if (told == null || told.channel() == Channel.NONE) {
            return new SafeContactCard(Channel.NONE, null, null, Now.NEVER, null, null, null, through);
        }
        if (told.channel() == Channel.THROUGH_AGENCY) {
            return new SafeContactCard(
                    told.channel(), null, told.hours(), Now.NEVER, told.language(), told.codeWord(), null, through);
        }
        return new SafeContactCard(
                told.channel(),
                told.value(),
                told.hours(),
                at(told.hours(), now.atZone(Region.ZONE).toLocalTime()),
                told.language(),
                told.codeWord(),
                told.whoMayAnswer(),
                through);
    }

    private static Now at(@Nullable String hours, LocalTime time) {
        if (hours == null || hours.isBlank()) {
            return Now.NO_HOURS_TOLD;
        }
        return ContactHours.of(hours)
                .map(written -> written.hold(time) ? Now.ALLOWED : Now.OUTSIDE_HOURS)
                .orElse(Now.READ_HOURS);
    }

    @Override
    public String toString() {
        return "SafeContactCard[***]";
    }
}
