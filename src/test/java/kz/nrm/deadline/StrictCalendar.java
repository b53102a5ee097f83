package kz.nrm.deadline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an iCalendar object as strictly as RFC 5545 is written, and fails on whatever it does not allow. */
final class StrictCalendar {

    private static final int OCTETS = 75;
    private static final Pattern LINE = Pattern.compile("([A-Z-]+)((?:;[A-Z-]+=[^;:\",]+)*):(.*)");
    private static final Pattern TEXT = Pattern.compile("(?:[^\\\\;,\\p{Cntrl}]|\\\\[\\\\;,nN])*");
    private static final Set<String> TEXTS = Set.of("SUMMARY", "DESCRIPTION");
    private static final Map<String, Pattern> FORMS = Map.of(
            "DTSTAMP", Pattern.compile("\\d{8}T\\d{6}Z"),
            "DTSTART", Pattern.compile("\\d{8}T\\d{6}"),
            "SEQUENCE", Pattern.compile("\\d+"),
            "STATUS", Pattern.compile("TENTATIVE|CONFIRMED|CANCELLED"),
            "CLASS", Pattern.compile("PUBLIC|PRIVATE|CONFIDENTIAL"),
            "TRIGGER", Pattern.compile("-?P(\\d+D|T\\d+H)"),
            "TZOFFSETFROM", Pattern.compile("[+-]\\d{4}"),
            "TZOFFSETTO", Pattern.compile("[+-]\\d{4}"));
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "VCALENDAR", Set.of("VERSION", "PRODID"),
            "VTIMEZONE", Set.of("TZID"),
            "STANDARD", Set.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
            "VEVENT", Set.of("UID", "DTSTAMP", "DTSTART"),
            "VALARM", Set.of("ACTION", "TRIGGER", "DESCRIPTION"));
    private static final Map<String, Set<String>> INSIDE = Map.of(
            "VTIMEZONE", Set.of("VCALENDAR"),
            "STANDARD", Set.of("VTIMEZONE"),
            "VEVENT", Set.of("VCALENDAR"),
            "VALARM", Set.of("VEVENT"));

    private final List<Map<String, String>> events = new ArrayList<>();
    private final Deque<Component> open = new ArrayDeque<>();

    private record Component(String name, Map<String, String> properties) {}

    private StrictCalendar() {}

    /** The events of a calendar by property name; {@code ALARM} holds the trigger of their alarm. */
    static List<Map<String, String>> events(String text) {
        var calendar = new StrictCalendar();
        unfolded(text).forEach(calendar::line);
        require(calendar.open.isEmpty(), "not closed");
        return calendar.events;
    }

    private static List<String> unfolded(String text) {
        require(text.endsWith("\r\n"), "the last line is not ended");
        var lines = new ArrayList<String>();
        for (var raw : text.substring(0, text.length() - 2).split("\r\n", -1)) {
            require(raw.indexOf('\n') < 0 && raw.indexOf('\r') < 0, "a bare line break");
            require(raw.getBytes(StandardCharsets.UTF_8).length <= OCTETS, "longer than 75 octets: " + raw);
            if (raw.startsWith(" ")) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + raw.substring(1));
            } else {
                lines.add(raw);
            }
        }
        return lines;
    }

    private void line(String line) {
        var form = LINE.matcher(line);
        require(form.matches(), "not a content line: " + line);
        var name = form.group(1);
        var value = form.group(3);
        if (name.equals("BEGIN")) {
            require(
                    open.isEmpty() == value.equals("VCALENDAR")
                            && (open.isEmpty()
                                    || INSIDE.get(value).contains(open.peek().name())),
                    value + " is not allowed here");
            open.push(new Component(value, new HashMap<>()));
        } else if (name.equals("END")) {
            close(value);
        } else {
            property(name, form.group(2), value);
        }
    }

    private void close(String name) {
        var closed = open.pop();
        require(closed.name().equals(name), name + " closes " + closed.name());
        require(closed.properties().keySet().containsAll(REQUIRED.get(name)), name + " lacks a property");
        if (name.equals("VEVENT")) {
            events.add(closed.properties());
        } else if (name.equals("VALARM")) {
            open.peek().properties().put("ALARM", closed.properties().get("TRIGGER"));
        }
    }

    private void property(String name, String parameters, String value) {
        var form = TEXTS.contains(name) ? TEXT : FORMS.getOrDefault(name, Pattern.compile("[^\\p{Cntrl}]+"));
        require(form.matcher(value).matches(), name + " has the wrong form: " + value);
        require(
                parameters.isEmpty() || parameters.equals(";TZID=Asia/Almaty") && name.equals("DTSTART"),
                "unknown parameters " + parameters);
        require(open.peek().properties().put(name, value) == null, name + " stands twice");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
