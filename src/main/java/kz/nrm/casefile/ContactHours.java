package kz.nrm.casefile;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When somebody may be called, where that was written so plainly that a machine may say "not now": {@code 10-16}, {@code 10:00–16:00,
 * 21:30–00:30}. Whatever has a word in it is read by people.
 */
record ContactHours(List<Span> spans) {

    private static final String TIME = "(2[0-4]|[01]?\\d)(?:[:.]([0-5]\\d))?(?!\\d)";
    private static final Pattern SPAN = Pattern.compile(TIME + "\\s*[-–—]\\s*" + TIME);
    private static final Pattern WHOLE = Pattern.compile("\\s*" + SPAN + "(?:\\s*[,;]\\s*" + SPAN + ")*\\s*");

    /** From, inclusive, to, exclusive; over midnight where it ends before it begins. */
    record Span(LocalTime from, LocalTime to) {

        boolean holds(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }
    }

    /** Empty where it is not written in hours alone. */
    static Optional<ContactHours> of(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        var spans = new ArrayList<Span>();
        var found = SPAN.matcher(text);
        while (found.find()) {
            spans.add(new Span(time(found.group(1), found.group(2)), time(found.group(3), found.group(4))));
        }
        return Optional.of(new ContactHours(List.copyOf(spans)));
    }

    boolean hold(LocalTime time) {
        return spans.stream().anyMatch(span -> span.holds(time));
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour) % 24, minute == null ? 0 : Integer.parseInt(minute));
    }
}
