package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kz.nrm.deadline.CalendarSettings.CalendarYear;
import kz.nrm.deadline.CalendarSettings.Holiday;
import kz.nrm.shared.Region;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DeadlineCalculatorPropertiesTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final LocalDate LAST = LocalDate.parse("2027-10-01");

    private final CalendarSettings settings = ShippedSettings.calendar();
    private final WorkingCalendar calendar = new WorkingCalendar(settings);
    private final DeadlineCalculator calculator = new DeadlineCalculator(calendar);
    private final DayByDay oracle = new DayByDay();

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs()
                .between(startOf(FIRST).getEpochSecond(), startOf(LAST).getEpochSecond() - 1)
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void calendarAgreesWithThePrintedOne(@ForAll("days") LocalDate day) {
        assertThat(calendar.isWorking(day)).isEqualTo(!oracle.isOff(day));
    }

    @Property
    void protectiveCalendarDaysAgree(@ForAll("starts") Instant start, @ForAll @IntRange(max = 60) int amount) {
        assertThat(lastDay(start, new Term(amount, DeadlineMode.CAL_DAYS), Rolling.FORWARD))
                .isEqualTo(oracle.calendarDaysForward(local(start), amount));
    }

    @Property
    void dutyCalendarDaysAgree(@ForAll("starts") Instant start, @ForAll @IntRange(min = 1, max = 60) int amount) {
        assertThat(lastDay(start, new Term(amount, DeadlineMode.CAL_DAYS), Rolling.BACKWARD))
                .isEqualTo(oracle.calendarDaysBackward(local(start), amount));
    }

    @Property
    void workingDaysAgree(@ForAll("starts") Instant start, @ForAll @IntRange(min = 1, max = 40) int amount) {
        assertThat(lastDay(start, new Term(amount, DeadlineMode.WORK_DAYS), Rolling.BACKWARD))
                .isEqualTo(oracle.workingDays(local(start), amount));
    }

    @Property
    void monthsAgree(@ForAll("starts") Instant start, @ForAll @IntRange(min = 1, max = 12) int amount) {
        Assume.that(local(start).plusMonths(amount).isBefore(LocalDate.parse("2027-12-25")));

        assertThat(lastDay(start, new Term(amount, DeadlineMode.MONTHS), Rolling.FORWARD))
                .isEqualTo(oracle.monthsForward(local(start), amount));
    }

    @Property
    void hoursAgree(@ForAll("starts") Instant start, @ForAll @IntRange(min = 1, max = 200) int amount) {
        var hour = start;
        while (local(hour, LocalTime.class).getMinute() != 0
                || local(hour, LocalTime.class).getSecond() != 0
                || hour == start) {
            hour = hour.plusSeconds(1);
        }

        assertThat(calculator
                        .due(start, new Term(amount, DeadlineMode.HOURS), Rolling.NONE)
                        .dueAt())
                .isEqualTo(hour.plusSeconds(3600L * amount));
    }

    @Property
    void neverEndsOnADayOff(
            @ForAll("starts") Instant start, @ForAll("lengths") Term length, @ForAll("moving") Rolling rolling) {
        assertThat(calendar.isWorking(lastDay(start, length, rolling))).isTrue();
    }

    @Property
    void neverEndsBeforeItStarts(
            @ForAll("starts") Instant start, @ForAll("lengths") Term length, @ForAll Rolling rolling) {
        assertThat(calculator.due(start, length, rolling).dueAt()).isAfter(start);
    }

    @Property
    void extensionIsNeverEarlier(
            @ForAll("starts") Instant start, @ForAll("lengths") Term length, @ForAll Rolling rolling) {
        var due = calculator.due(start, length, rolling).dueAt();
        Assume.that(due.isBefore(startOf(LAST)));
        Assume.that(length.amount() > 0);

        assertThat(calculator.extended(due, length, rolling).dueAt()).isAfter(due);
    }

    @Property
    void anotherHolidayNeverShortensAProtectivePeriod(
            @ForAll("starts") Instant start, @ForAll("lengths") Term length, @ForAll("days") LocalDate holiday) {
        Assume.that(calendar.day(holiday).name().isEmpty());
        var more = new DeadlineCalculator(new WorkingCalendar(with(holiday)));

        assertThat(more.due(start, length, Rolling.FORWARD).dueAt())
                .isAfterOrEqualTo(calculator.due(start, length, Rolling.FORWARD).dueAt());
    }

    @Provide
    Arbitrary<Term> lengths() {
        return Arbitraries.integers()
                .between(0, 60)
                .flatMap(amount -> Arbitraries.of(
                        new Term(amount, DeadlineMode.CAL_DAYS),
                        new Term(Math.max(1, amount % 40), DeadlineMode.WORK_DAYS),
                        new Term(1 + amount % 2, DeadlineMode.MONTHS)));
    }

    @Provide
    Arbitrary<Rolling> moving() {
        return Arbitraries.of(Rolling.FORWARD, Rolling.BACKWARD);
    }

    private CalendarSettings with(LocalDate holiday) {
        var years = new TreeMap<>(settings.years());
        years.computeIfPresent(holiday.getYear(), (number, year) -> {
            List<Holiday> holidays = new ArrayList<>(year.holidays());
            holidays.add(new Holiday(holiday, "NEW_YEAR", true));
            return new CalendarYear(year.verified(), year.source(), holidays, year.moved(), year.abolished());
        });
        return new CalendarSettings("more", years);
    }

    private LocalDate lastDay(Instant start, Term length, Rolling rolling) {
        return local(calculator.due(start, length, rolling).dueAt().minusSeconds(1));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Region.ZONE).toInstant();
    }

    private static LocalDate local(Instant instant) {
        return local(instant, LocalDate.class);
    }

    private static <T> T local(Instant instant, Class<T> part) {
        var local = instant.atZone(Region.ZONE);
        return part.cast(part == LocalDate.class ? local.toLocalDate() : local.toLocalTime());
    }
}
