package kz.nrm.desk;

import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.deadline.CalendarChangeView;
import kz.nrm.deadline.CalendarDay;
import kz.nrm.deadline.CalendarDayChange;
import kz.nrm.deadline.CalendarEdits;
import kz.nrm.deadline.CalendarPreview;
import kz.nrm.deadline.CalendarYears;
import kz.nrm.shared.CaseReference;
import org.springframework.data.domain.PageImpl;
import org.springframework.stereotype.Component;

/** The working calendar and its changes in words. */
@Component
class CalendarPages {

    private static final int SIZE = 50;

    private final CalendarYears years;
    private final CalendarEdits edits;
    private final DeadlineReading reading;
    private final TaskFacts facts;
    private final Words words;

    CalendarPages(CalendarYears years, CalendarEdits edits, DeadlineReading reading, TaskFacts facts, Words words) {
        this.years = years;
        this.edits = edits;
        this.reading = reading;
        this.facts = facts;
        this.words = words;
    }

    Year year(int year) {
        var found = years.year(year);
        return new Year(
                String.valueOf(year),
                found.edition(),
                found.verified(),
                found.source(),
                found.days().entrySet().stream()
                        .filter(day -> day.getKey().getYear() == year)
                        .map(day -> new Day(
                                words.day(day.getKey()),
                                words.text(
                                        "board.calendar.kind." + day.getValue().kind()),
                                day.getValue().working(),
                                name(day.getValue())))
                        .toList(),
                "/calendar?year=" + (year - 1),
                "/calendar?year=" + (year + 1));
    }

    private String name(CalendarDay day) {
        return words.find("deadline.holiday." + day.name()).orElse(day.name());
    }

    List<String> duties(Actor actor) {
        return years.dutiesOf(actor).stream()
                .map(duty -> words.text(duty.key(), String.valueOf(duty.year()), words.day(duty.since())))
                .toList();
    }

    List<Change> waiting(Actor actor) {
        return edits.waiting(actor).stream().map(this::of).toList();
    }

    Change of(CalendarChangeView change) {
        var decider = change.decidedBy();
        var answer = change.answer();
        return new Change(
                change.id(),
                words.text(
                        "board.calendar.change",
                        String.valueOf(change.proposal().year()),
                        change.proposal().act()),
                words.text("board.calendar.state." + change.state()),
                change.proposal().reason(),
                days(change).stream().map(this::said).toList(),
                facts.name(change.proposedBy()) + ", " + words.moment(change.proposedAt()),
                decider == null ? "" : facts.name(decider) + ", " + words.moment(change.decidedAt()),
                answer == null ? "" : answer);
    }

    private static List<CalendarDayChange> days(CalendarChangeView change) {
        var days = change.proposal().days();
        return days == null ? List.of() : days;
    }

    private String said(CalendarDayChange day) {
        var holiday = day.holiday();
        var said = words.day(day.date()) + ": " + words.code(day.operation());
        return holiday == null
                ? said
                : said + " (" + words.find("deadline.holiday." + holiday).orElse(holiday) + ")";
    }

    /** What it would move now, of what the reader may see. */
    Moves moves(CalendarChangeView change, int page) {
        var wanted = Pages.of(page, SIZE);
        var preview = edits.preview(change, reading.scope(), wanted.getPageNumber(), SIZE);
        var listed = new PageImpl<>(preview.items(), wanted, preview.later() + preview.earlier());
        return new Moves(
                preview.later(),
                preview.earlier(),
                preview.yearMissing(),
                preview.items().stream().map(this::moved).toList(),
                Pages.of(listed, "/calendar/changes/" + change.id()));
    }

    private Moved moved(CalendarPreview.Moved moved) {
        var deadline = moved.deadline();
        return new Moved(
                words.text("deadline.kind." + deadline.kind()),
                deadline.reference(),
                words.due(deadline.dueAt()),
                words.due(moved.to()));
    }

    record Year(
            String year,
            String edition,
            boolean verified,
            String source,
            List<Day> days,
            String previous,
            String next) {}

    record Day(String date, String kind, boolean working, String name) {}

    /** @param decided by whom and when; empty while nobody has */
    record Change(
            UUID id,
            String what,
            String state,
            String reason,
            List<String> days,
            String proposed,
            String decided,
            String answer) {}

    record Moves(long later, long earlier, long yearMissing, List<Moved> items, Pages pages) {}

    record Moved(String kind, CaseReference reference, String from, String to) {}
}
