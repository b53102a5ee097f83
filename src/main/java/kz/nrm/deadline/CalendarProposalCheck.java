package kz.nrm.deadline;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.nrm.deadline.CalendarSettings.CalendarYear;
import kz.nrm.deadline.CalendarSettings.Holiday;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What is wrong with a proposed change of the calendar: each field with the rule it breaks. */
final class CalendarProposalCheck {

    private static final String NAME = "[A-Z][A-Z0-9_]{1,34}";

    private final WorkingCalendar calendar;
    private final CalendarProposal change;
    private final List<Violation> wrong = new ArrayList<>();

    private CalendarProposalCheck(WorkingCalendar calendar, CalendarProposal change) {
        this.calendar = calendar;
        this.change = change;
    }

    static List<Violation> violations(WorkingCalendar calendar, CalendarProposal change) {
        var check = new CalendarProposalCheck(calendar, change);
        check.act();
        if (check.year()) {
            check.days();
        }
        if (check.wrong.isEmpty()) {
            check.neighbours();
        }
        return List.copyOf(check.wrong);
    }

    /** An act is known by its number or its date. */
    private void act() {
        if (change.act().chars().noneMatch(Character::isDigit)) {
            wrong.add(Violation.of("act", "ActNotNamed"));
        }
    }

    private boolean year() {
        var loaded = loaded(change.year()) != null;
        if (change.opensYear() && loaded) {
            wrong.add(Violation.of("year", "YearAlreadyLoaded"));
        } else if (change.opensYear() && loaded(change.year() - 1) == null && loaded(change.year() + 1) == null) {
            wrong.add(Violation.of("year", "YearGap"));
        } else if (!change.opensYear() && !loaded) {
            wrong.add(Violation.of("year", "YearNotLoaded"));
        }
        var source = change.source();
        if (change.opensYear() && (source == null || source.isBlank())) {
            wrong.add(Violation.of("source", "NotBlank"));
        }
        return wrong.stream().noneMatch(one -> one.field().equals("year"));
    }

    private void days() {
        if (change.dayChanges().isEmpty() && (change.opensYear() || change.verified() == null)) {
            wrong.add(Violation.of("days", "NotEmpty"));
        }
        var seen = new HashSet<LocalDate>();
        for (var i = 0; i < change.dayChanges().size(); i++) {
            day("days[" + i + "]", change.dayChanges().get(i), seen);
        }
    }

    private void day(String field, CalendarDayChange day, Set<LocalDate> seen) {
        if (day.date().getYear() != change.year()) {
            wrong.add(Violation.of(field + ".date", "DateOfOtherYear"));
        } else if (!seen.add(day.date())) {
            wrong.add(Violation.of(field + ".date", "DateTwice"));
        } else if (change.opensYear()) {
            opening(field, day);
        } else {
            fits(field, day, calendar.day(day.date()).kind());
        }
        var name = day.holiday();
        if (day.operation() == CalendarDayChange.Operation.HOLIDAY_ADDED && (name == null || !name.matches(NAME))) {
            wrong.add(Violation.of(field + ".holiday", "HolidayName"));
        }
    }

    private void opening(String field, CalendarDayChange day) {
        switch (day.operation()) {
            case HOLIDAY_ADDED -> {}
            case MOVED_TO_REST -> require(!TransferRule.weekend(day.date()), field, "RestDayAlready");
            case MOVED_TO_WORK -> require(TransferRule.weekend(day.date()), field, "WorkDayAlready");
            case HOLIDAY_REMOVED -> require(false, field, "NotAHoliday");
            case MOVE_REMOVED -> require(false, field, "NotMoved");
        }
    }

    private void fits(String field, CalendarDayChange day, CalendarDay.Kind kind) {
        var isMoved = kind == CalendarDay.Kind.MOVED_REST || kind == CalendarDay.Kind.MOVED_WORK;
        switch (day.operation()) {
            case HOLIDAY_ADDED -> {
                require(kind != CalendarDay.Kind.HOLIDAY, field, "AlreadyHoliday");
                require(!isMoved, field, "AlreadyMoved");
            }
            case HOLIDAY_REMOVED -> require(kind == CalendarDay.Kind.HOLIDAY, field, "NotAHoliday");
            case MOVED_TO_REST -> {
                require(kind != CalendarDay.Kind.HOLIDAY, field, "AlreadyHoliday");
                require(kind.working() || kind == CalendarDay.Kind.HOLIDAY, field, "RestDayAlready");
            }
            case MOVED_TO_WORK -> {
                require(kind != CalendarDay.Kind.HOLIDAY, field, "AlreadyHoliday");
                require(!kind.working(), field, "WorkDayAlready");
            }
            case MOVE_REMOVED -> require(isMoved, field, "NotMoved");
        }
    }

    private void require(boolean holds, String field, String rule) {
        if (!holds) {
            wrong.add(Violation.of(field + ".date", rule));
        }
    }

    /** A holiday the year before had is still there or said to be abolished; the same for the year after. */
    private void neighbours() {
        var edited = CalendarEditing.apply(calendar.settings(), change, calendar.version())
                .years()
                .get(change.year());
        if (edited == null) {
            return;
        }
        if (edited.holidays().isEmpty()) {
            wrong.add(Violation.of("days", "NoHolidayLeft"));
        }
        var lost = names(loaded(change.year() - 1));
        lost.removeAll(names(edited));
        edited.abolished().forEach(lost::remove);
        if (!lost.isEmpty()) {
            wrong.add(Violation.of("abolished", "HolidayOfYearBefore", String.join(", ", lost)));
        }
        var after = loaded(change.year() + 1);
        var unknown = after == null ? new TreeSet<String>() : names(edited);
        unknown.removeAll(names(after));
        if (after != null) {
            after.abolished().forEach(unknown::remove);
        }
        if (!unknown.isEmpty()) {
            wrong.add(Violation.of("days", "HolidayOfYearAfter", String.join(", ", unknown)));
        }
    }

    private @Nullable CalendarYear loaded(int year) {
        return calendar.settings().years().get(year);
    }

    private static TreeSet<String> names(@Nullable CalendarYear year) {
        return year == null
                ? new TreeSet<>()
                : year.holidays().stream().map(Holiday::name).collect(toCollection(TreeSet::new));
    }
}
