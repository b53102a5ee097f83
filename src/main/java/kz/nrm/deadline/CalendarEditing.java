package kz.nrm.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import kz.nrm.deadline.CalendarSettings.Becomes;
import kz.nrm.deadline.CalendarSettings.CalendarYear;
import kz.nrm.deadline.CalendarSettings.Holiday;
import kz.nrm.deadline.CalendarSettings.MovedDay;

/** Puts a change on top of a calendar. What the calendar already says is left as it is. */
final class CalendarEditing {

    private final CalendarProposal change;
    private final CalendarYear before;
    private final List<Holiday> holidays;
    private final List<MovedDay> moved;
    private final LinkedHashSet<String> abolished;

    private CalendarEditing(CalendarProposal change, CalendarYear before) {
        this.change = change;
        this.before = before;
        this.holidays = new ArrayList<>(before.holidays());
        this.moved = new ArrayList<>(before.moved());
        this.abolished = new LinkedHashSet<>(before.abolished());
    }

    /** The next edition. It is checked when a {@link WorkingCalendar} is made of it. */
    static CalendarSettings apply(CalendarSettings settings, CalendarProposal change, String version) {
        var years = new TreeMap<>(settings.years());
        var loaded = years.get(change.year());
        var empty = new CalendarYear(false, change.act(), List.of(), List.of(), List.of());
        if (loaded == null || !change.opensYear()) {
            years.put(change.year(), new CalendarEditing(change, loaded == null ? empty : loaded).edited());
        }
        return new CalendarSettings(version, years);
    }

    private CalendarYear edited() {
        change.dayChanges().forEach(this::edit);
        abolished.addAll(change.abolishedNames());
        var verified = change.verified();
        return new CalendarYear(
                verified == null ? before.verified() : verified,
                Objects.requireNonNullElse(change.source(), before.source()),
                List.copyOf(holidays),
                List.copyOf(moved),
                List.copyOf(abolished));
    }

    private void edit(CalendarDayChange day) {
        switch (day.operation()) {
            case HOLIDAY_ADDED -> add(day);
            case HOLIDAY_REMOVED -> remove(day.date());
            case MOVED_TO_REST -> move(day.date(), Becomes.REST);
            case MOVED_TO_WORK -> move(day.date(), Becomes.WORK);
            case MOVE_REMOVED -> moved.removeIf(one -> one.date().equals(day.date()));
        }
    }

    private void add(CalendarDayChange day) {
        if (holidays.stream().noneMatch(one -> one.date().equals(day.date()))) {
            holidays.add(new Holiday(day.date(), Objects.requireNonNullElse(day.holiday(), ""), day.isTransferred()));
        }
    }

    /** A holiday of which no day is left is one this year no longer has. */
    private void remove(LocalDate date) {
        var gone = holidays.stream().filter(one -> one.date().equals(date)).toList();
        holidays.removeAll(gone);
        gone.stream()
                .map(Holiday::name)
                .filter(name -> holidays.stream().noneMatch(one -> one.name().equals(name)))
                .forEach(abolished::add);
    }

    private void move(LocalDate date, Becomes becomes) {
        moved.removeIf(one -> one.date().equals(date));
        moved.add(new MovedDay(date, becomes, change.act()));
    }
}
