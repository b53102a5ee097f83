package kz.nrm.deadline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kz.nrm.shared.Region;

/**
 * Deadlines as an iCalendar object (RFC 5545): one event each. The words say that something is due in a case and nothing else: whoever
 * looks over a shoulder, or at the server of a calendar, learns no more.
 */
final class CalendarText {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(Region.ZONE);
    private static final Duration LONG = Duration.ofDays(2);

    /** Kazakhstan has kept one time since 1 March 2024; Almaty was one hour ahead before. */
    private static final List<String> HEAD = List.of(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//NRM//Deadlines//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "BEGIN:VTIMEZONE",
            "TZID:Asia/Almaty",
            "BEGIN:STANDARD",
            "DTSTART:20041031T030000",
            "TZOFFSETFROM:+0700",
            "TZOFFSETTO:+0600",
            "TZNAME:+06",
            "END:STANDARD",
            "BEGIN:STANDARD",
            "DTSTART:20240301T000000",
            "TZOFFSETFROM:+0600",
            "TZOFFSETTO:+0500",
            "TZNAME:+05",
            "END:STANDARD",
            "END:VTIMEZONE");

    /** Said in all languages at once, because a calendar does not tell its reader's; of the case it says nothing. */
    private static final String DUE = "Тапсырма мерзімі · Срок задачи · A task is due";

    private static final String SIGN_IN = "Көру үшін кіріңіз. · Войдите, чтобы увидеть. · Sign in to see it.";

    private final Instant now;
    private final StringBuilder text = new StringBuilder();

    CalendarText(Instant now) {
        this.now = now;
    }

    String of(List<Deadline> deadlines) {
        HEAD.forEach(this::line);
        deadlines.forEach(this::event);
        line("END:VCALENDAR");
        return text.toString();
    }

    private void event(Deadline deadline) {
        line("BEGIN:VEVENT");
        line("UID:" + deadline.id() + "@deadline.nrm");
        line("DTSTAMP:" + UTC.format(now));
        line("SEQUENCE:" + deadline.entries());
        line("DTSTART;TZID=Asia/Almaty:" + LOCAL.format(shown(deadline.dueAt())));
        line("SUMMARY:" + escaped(DUE));
        line("DESCRIPTION:" + escaped(SIGN_IN));
        line("CLASS:CONFIDENTIAL");
        line("TRANSP:TRANSPARENT");
        line("STATUS:" + status(deadline.status()));
        if (deadline.status() == DeadlineStatus.RUNNING) {
            alarm(deadline);
        }
        line("END:VEVENT");
    }

    private void alarm(Deadline deadline) {
        var days = Duration.between(deadline.startAt(), deadline.dueAt()).compareTo(LONG) > 0;
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("TRIGGER:" + (days ? "-P1D" : "-PT2H"));
        line("DESCRIPTION:" + escaped(DUE));
        line("END:VALARM");
    }

    private static String status(DeadlineStatus status) {
        return switch (status) {
            case RUNNING -> "CONFIRMED";
            case PAUSED -> "TENTATIVE";
            case MET, CANCELLED, WAIVED -> "CANCELLED";
        };
    }

    /** What ends at 24:00 is shown on the day that ends, not on the next one. */
    private static Instant shown(Instant due) {
        return due.atZone(Region.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT) ? due.minusSeconds(60) : due;
    }

    static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private void line(String content) {
        text.append(folded(content));
    }

    /** No line is longer than 75 octets, and no character is cut. */
    static String folded(String content) {
        var lines = new StringBuilder();
        var octets = 0;
        for (var i = 0; i < content.length(); ) {
            var character = content.codePointAt(i);
            var size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        return lines.append("\r\n").toString();
    }
}
