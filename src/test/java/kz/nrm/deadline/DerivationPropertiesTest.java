package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kz.nrm.deadline.CalendarSettings.CalendarYear;
import kz.nrm.deadline.CalendarSettings.Holiday;
import kz.nrm.deadline.LedgerOnPaper.Step;
import kz.nrm.shared.Region;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class DerivationPropertiesTest {

    private static final Instant FIRST = Instant.parse("2024-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("2025-06-30T00:00:00Z");

    private final CalendarSettings settings = ShippedSettings.calendar();

    /** A step and the minutes that pass before it. */
    record Move(Step step, int minutes) {}

    @Property(tries = 400)
    void theRowHoldsWhatTheLedgerGives(
            @ForAll("rules") DeadlineRule rule,
            @ForAll("starts") Instant start,
            @ForAll @Size(max = 8) List<@net.jqwik.api.From("moves") Move> moves) {
        var paper = new LedgerOnPaper(rule, settings, start);

        walk(paper, moves);

        assertThat(paper.derived().dueAt()).isEqualTo(paper.dueAt());
    }

    @Property(tries = 400)
    void theRowHoldsWhatTheLedgerGivesAfterTheCalendarChangedToo(
            @ForAll("rules") DeadlineRule rule,
            @ForAll("starts") Instant start,
            @ForAll @Size(max = 4) List<@net.jqwik.api.From("moves") Move> before,
            @ForAll("days") LocalDate holiday,
            @ForAll @Size(max = 3) List<@net.jqwik.api.From("moves") Move> after) {
        var paper = new LedgerOnPaper(rule, settings, start);
        walk(paper, before);

        paper.recount(with(holiday));
        walk(paper, after);
        paper.recount(settings);

        if (rule.direction() == Direction.DUTY) {
            assertThat(paper.derived().dueAt()).isEqualTo(paper.dueAt());
        } else {
            assertThat(paper.derived().dueAt()).isBeforeOrEqualTo(paper.dueAt());
        }
    }

    @Property(tries = 400)
    void aPeriodThatProtectsNeverGetsShorter(
            @ForAll("lengths") Term length,
            @ForAll("starts") Instant start,
            @ForAll @Size(max = 4) List<@net.jqwik.api.From("moves") Move> moves,
            @ForAll("days") LocalDate holiday) {
        var rule = LedgerOnPaper.rule(Direction.PROTECTIVE, length, length, new Term(1, length.mode()));
        var paper = new LedgerOnPaper(rule, settings, start);
        walk(paper, moves);
        var promised = paper.dueAt();

        paper.recount(with(holiday));
        assertThat(paper.dueAt()).isAfterOrEqualTo(promised);
        var longer = paper.dueAt();
        paper.recount(settings);

        assertThat(paper.dueAt()).isEqualTo(longer);
    }

    @Example
    void aHolidayMovesADutyAndSaysSo() {
        var rule = LedgerOnPaper.rule(
                Direction.DUTY,
                new Term(2, DeadlineMode.WORK_DAYS),
                new Term(1, DeadlineMode.WORK_DAYS),
                new Term(1, DeadlineMode.WORK_DAYS));
        var paper = new LedgerOnPaper(rule, settings, Instant.parse("2025-02-03T05:00:00Z"));
        assertThat(paper.dueAt()).isEqualTo("2025-02-05T19:00:00Z");

        paper.recount(with(LocalDate.parse("2025-02-04")));

        assertThat(paper.dueAt()).isEqualTo("2025-02-06T19:00:00Z");
        assertThat(paper.lines())
                .extracting(LedgerLine::change)
                .containsExactly(LedgerChange.STARTED, LedgerChange.CALENDAR_CHANGED);
        assertThat(paper.lines().get(1).reason()).isEqualTo("more");
        assertThat(paper.lines().get(1).steps())
                .contains(new DeadlineStep(
                        DeadlineStep.What.PASSED_OVER, LocalDate.parse("2025-02-04"), "HOLIDAY NEW_YEAR"));
    }

    private static void walk(LedgerOnPaper paper, List<Move> moves) {
        moves.forEach(move -> paper.take(move.step(), paper.now().plusSeconds(60L * move.minutes())));
    }

    private CalendarSettings with(LocalDate holiday) {
        if (new WorkingCalendar(settings).day(holiday).kind() == CalendarDay.Kind.HOLIDAY
                || settings.years().get(holiday.getYear()).moved().stream()
                        .anyMatch(day -> day.date().equals(holiday))) {
            return settings;
        }
        var years = new TreeMap<>(settings.years());
        years.computeIfPresent(holiday.getYear(), (number, year) -> {
            List<Holiday> holidays = new ArrayList<>(year.holidays());
            holidays.add(new Holiday(holiday, "NEW_YEAR", true));
            return new CalendarYear(year.verified(), year.source(), holidays, year.moved(), year.abolished());
        });
        return new CalendarSettings("more", years);
    }

    @Provide
    Arbitrary<DeadlineRule> rules() {
        return Combinators.combine(Arbitraries.of(Direction.class), lengths())
                .as((direction, length) -> LedgerOnPaper.rule(direction, length, length, new Term(1, length.mode())));
    }

    @Provide
    Arbitrary<Move> moves() {
        return Combinators.combine(
                        Arbitraries.of(Step.class), Arbitraries.integers().between(1, 20 * 24 * 60))
                .as(Move::new);
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs()
                .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        FIRST.atZone(Region.ZONE).toLocalDate().toEpochDay(),
                        LAST.atZone(Region.ZONE).toLocalDate().toEpochDay() + 120)
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Term> lengths() {
        return Arbitraries.integers()
                .between(1, 30)
                .flatMap(amount -> Arbitraries.of(
                        new Term(amount, DeadlineMode.CAL_DAYS),
                        new Term(1 + amount % 20, DeadlineMode.WORK_DAYS),
                        new Term(amount * 7, DeadlineMode.HOURS)));
    }
}
