package kz.nrm.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Dates written out with their weekday, in the time of the whole country. English is written day first and with 24 hours. The same on
 * every Java version: newer ones put unbreakable spaces of their own choice.
 */
public final class WrittenDates {

    private WrittenDates() {}

    public static String day(LocalDate day, Locale reader) {
        return plain(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(of(reader))
                .format(day));
    }

    /** The day, and hours and minutes. */
    public static String moment(Instant at, Locale reader) {
        return plain(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(of(reader))
                .format(at.atZone(Region.ZONE)));
    }

    private static Locale of(Locale reader) {
        return reader.getLanguage().equals("en") ? Locale.UK : reader;
    }

    private static String plain(String written) {
        return written.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
