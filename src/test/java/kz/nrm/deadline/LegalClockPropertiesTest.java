package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;

/**
 * The legal clock over half a century, against an oracle that shares nothing with it but the list of holidays: it strikes days off one
 * after the other. The calendar is made up: the holidays of today in every year, and one more that moves.
 */
class LegalClockPropertiesTest {

    private static final int FIRST = 1989;
    private static final int LAST = 2045;
    private static final List<String> FIXED = List.of(
            "01-01", "01-02", "03-08", "03-21", "03-22", "03-23", "05-01", "05-07", "05-09", "07-06", "08-30", "10-25",
            "12-16");

    private final WorkingCalendar calendar = new WorkingCalendar(calendar(null));
    private final DeadlineCalculator calculator = new DeadlineCalculator(calendar);
    private final Set<LocalDate> off = struckOff();

    @Provide
    Arbitrary<Instant> moments() {
        var from = LocalDate.parse("1990-01-01").atStartOfDay(Region.ZONE).toEpochSecond();
        var to = LocalDate.parse("2040-12-31").atStartOfDay(Region.ZONE).toEpochSecond();
        return Arbitraries.longs().between(from, to).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Term> terms() {
        return Arbitraries.of(DeadlineMode.CAL_DAYS, DeadlineMode.WORK_DAYS, DeadlineMode.MONTHS)
                .flatMap(mode -> Arbitraries.integers()
                        .between(1, mode == DeadlineMode.MONTHS ? 24 : 120)
                        .map(amount -> new Term(amount, mode)));
    }

    @Property
    void neverEndsOnADayTheModeForbids(@ForAll("moments") Instant start, @ForAll("terms") Term term) {
        assertThat(off).doesNotContain(last(calculator.due(start, term, Rolling.FORWARD)));
        assertThat(off).doesNotContain(last(calculator.due(start, term, Rolling.BACKWARD)));
    }

    @Property
    void calendarDaysEndWhereTheOracleEnds(
            @ForAll("moments") Instant start, @ForAll @IntRange(min = 1, max = 400) int amount) {
        var day = local(start);
        for (var i = 0; i < amount; i++) {
            day = day.plusDays(1);
        }
        while (off.contains(day)) {
            day = day.plusDays(1);
        }
        assertThat(last(calculator.due(start, new Term(amount, DeadlineMode.CAL_DAYS), Rolling.FORWARD)))
                .isEqualTo(day);
    }

    @Property
    void workingDaysEndWhereTheOracleEnds(
            @ForAll("moments") Instant start, @ForAll @IntRange(min = 1, max = 120) int amount) {
        var day = local(start);
        for (var left = amount; left > 0; ) {
            day = day.plusDays(1);
            left -= off.contains(day) ? 0 : 1;
        }
        assertThat(last(calculator.due(start, new Term(amount, DeadlineMode.WORK_DAYS), Rolling.BACKWARD)))
                .isEqualTo(day);
    }

    @Property
    void theStepsTellTheSameDate(@ForAll("moments") Instant start, @ForAll("terms") Term term) {
        var due = calculator.due(start, term, Rolling.FORWARD);
        var told = DeadlineSteps.read(DeadlineSteps.text(due.steps()));

        assertThat(told).isEqualTo(due.steps());
        assertThat(told.get(0).day()).isEqualTo(local(start));
        assertThat(told.get(told.size() - 1)).isEqualTo(new DeadlineStep(DeadlineStep.What.ENDS, last(due), "24:00"));
    }

    @Property
    void everyHolidayOnTheWayIsTold(@ForAll("moments") Instant start, @ForAll @IntRange(min = 1, max = 60) int amount) {
        var due = calculator.due(start, new Term(amount, DeadlineMode.CAL_DAYS), Rolling.FORWARD);
        var told = due.steps().stream()
                .filter(step -> !step.detail().equals("WEEKEND"))
                .filter(step ->
                        step.what() == DeadlineStep.What.CROSSED || step.what() == DeadlineStep.What.PASSED_OVER)
                .map(DeadlineStep::day)
                .toList();
        var holidays = local(start)
                .plusDays(1)
                .datesUntil(last(due).plusDays(1))
                .filter(day -> off.contains(day) && !weekend(day) || fixed(day))
                .toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(holidays);
    }

    @Property
    void aSuspensionKeepsTheDaysThatWereLeft(
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 2, max = 90) int amount,
            @ForAll @IntRange(min = 0, max = 89) int used,
            @ForAll @IntRange(min = 0, max = 400) int away) {
        Assume.that(used < amount);
        var due = calculator.due(start, new Term(amount, DeadlineMode.CAL_DAYS), Rolling.FORWARD);
        var suspended = start.plus(used, ChronoUnit.DAYS);
        var resumed = suspended.plus(away, ChronoUnit.DAYS);

        var end = calculator.resumed(due.dueAt(), suspended, resumed, DeadlineMode.CAL_DAYS, Rolling.FORWARD);

        var left = ChronoUnit.DAYS.between(local(suspended), last(due));
        var raw = local(resumed).plusDays(left);
        assertThat(last(end)).isAfterOrEqualTo(raw);
        assertThat(raw.datesUntil(last(end))).allMatch(off::contains);
        assertThat(off).doesNotContain(last(end));
    }

    @Property
    void aSuspensionKeepsTheWorkingDaysThatWereLeft(
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll @IntRange(min = 0, max = 400) int away) {
        var due = calculator.due(start, new Term(amount, DeadlineMode.WORK_DAYS), Rolling.BACKWARD);
        var resumed = start.plus(away, ChronoUnit.DAYS);

        var end = calculator.resumed(due.dueAt(), start, resumed, DeadlineMode.WORK_DAYS, Rolling.BACKWARD);

        assertThat(worked(local(resumed), last(end))).isEqualTo(worked(local(start), last(due)));
    }

    @Property
    void aSuspensionKeepsTheHoursThatWereLeft(
            @ForAll("moments") Instant start, @ForAll @IntRange(min = 0, max = 10_000_000) int away) {
        var due = calculator
                .due(start, new Term(72, DeadlineMode.HOURS), Rolling.NONE)
                .dueAt();
        var resumed = start.plusSeconds(away);

        var end = calculator
                .resumed(due, start, resumed, DeadlineMode.HOURS, Rolling.NONE)
                .dueAt();

        assertThat(ChronoUnit.SECONDS.between(resumed, end)).isEqualTo(ChronoUnit.SECONDS.between(start, due));
    }

    @Property
    void anExtensionIsNeverEarlier(
            @ForAll("moments") Instant start, @ForAll("terms") Term term, @ForAll("terms") Term by) {
        var due = calculator.due(start, term, Rolling.FORWARD).dueAt();

        assertThat(calculator.extended(due, by, Rolling.FORWARD).dueAt()).isAfter(due);
        assertThat(calculator.extended(due, by, Rolling.BACKWARD).dueAt()).isAfterOrEqualTo(due);
    }

    @Property(tries = 200)
    void oneMoreHolidayNeverShortensAProtectivePeriod(
            @ForAll("moments") Instant start,
            @ForAll("terms") Term term,
            @ForAll @IntRange(min = 1, max = 900) int later) {
        var more = local(start).plusDays(later);
        Assume.that(!off.contains(more));
        var with = new DeadlineCalculator(new WorkingCalendar(calendar(more)));

        assertThat(with.due(start, term, Rolling.FORWARD).dueAt())
                .isAfterOrEqualTo(calculator.due(start, term, Rolling.FORWARD).dueAt());
    }

    private long worked(LocalDate after, LocalDate until) {
        return after.isBefore(until)
                ? after.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(day -> !off.contains(day))
                        .count()
                : 0;
    }

    private static LocalDate last(DeadlineCalculation end) {
        return local(end.dueAt().minusSeconds(1));
    }

    private static LocalDate local(Instant at) {
        return at.atZone(Region.ZONE).toLocalDate();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean fixed(LocalDate day) {
        return FIXED.contains(day.toString().substring(5)) || day.toString().endsWith("-01-07");
    }

    private static CalendarSettings calendar(@Nullable LocalDate more) {
        var years = new HashMap<Integer, CalendarYear>();
        for (var year = FIRST; year <= LAST; year++) {
            var holidays = new ArrayList<Holiday>();
            for (var day : FIXED) {
                holidays.add(new Holiday(LocalDate.parse(year + "-" + day), "D" + day.replace('-', '_'), true));
            }
            holidays.add(new Holiday(LocalDate.of(year, 1, 7), "CHRISTMAS", false));
            if (more != null && more.getYear() == year) {
                holidays.add(new Holiday(more, "ONE_MORE", true));
            }
            var abolished = more != null && more.getYear() == year - 1 ? List.of("ONE_MORE") : List.<String>of();
            years.put(year, new CalendarYear(true, "made up", holidays, List.of(), abolished));
        }
        return new CalendarSettings("made-up", Map.copyOf(years));
    }

    /** The oracle: weekends, holidays, and for each holiday on a weekend the next day that is not struck off yet. */
    private static Set<LocalDate> struckOff() {
        var off = new TreeSet<LocalDate>();
        LocalDate.of(FIRST, 1, 1)
                .datesUntil(LocalDate.of(LAST + 1, 1, 1))
                .filter(day -> weekend(day) || fixed(day))
                .forEach(off::add);
        var substituted = IntStream.rangeClosed(FIRST, LAST)
                .boxed()
                .flatMap(year -> FIXED.stream().map(day -> LocalDate.parse(year + "-" + day)))
                .filter(LegalClockPropertiesTest::weekend)
                .sorted();
        substituted.forEach(day -> off.add(Stream.iterate(day, next -> next.plusDays(1))
                .filter(next -> !off.contains(next))
                .findFirst()
                .orElseThrow()));
        return off;
    }
}
