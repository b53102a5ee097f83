package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.nrm.access.Actor;
import kz.nrm.access.FourEyes;
import kz.nrm.access.Role;
import kz.nrm.agency.AgencyKind;
import kz.nrm.deadline.CalendarDayChange.Operation;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.jdbc.JdbcTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test commits, as a request does; the days it changes are its own. */
@WholeClock
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class CalendarEditsTest {

    private static final DeadlineKind REFLECTION = new DeadlineKind("REFLECTION_PERIOD");
    private static final DeadlineKind GROUNDS = new DeadlineKind("REASONABLE_GROUNDS");
    private static final Actor DANA = actor("dana", Role.COORDINATOR_NATIONAL);
    private static final Actor ASEL = actor("asel", Role.COORDINATOR_NATIONAL);

    @Autowired
    private CalendarEdits edits;

    @Autowired
    private FourEyes eyes;

    @Autowired
    private CalendarRecount recount;

    @Autowired
    private CalendarEditions editions;

    @Autowired
    private CalendarInForce calendar;

    @Autowired
    private CalendarSettings shipped;

    @Autowired
    private CalendarYears years;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private TestClock clock;

    @Autowired
    private CalendarChangeRepository changes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void mondayTheSixteenthOfNovember() {
        clock.set("2026-11-16T09:20:31.5Z");
    }

    @AfterEach
    void theShippedCalendarIsInForceAgain() {
        JdbcTestUtils.deleteFromTables(
                jdbc, "calendar_change_day", "calendar_change", "deadline_rung", "deadline_entry", "deadline");
        editions.load();
    }

    @Test
    void showsWhatMovesThenMovesItWithALineInTheLedger() {
        var period = deadlines.open(OpenDeadline.of(reference, REFLECTION).in(Region.ALMATY));
        assertThat(period.dueAt()).isEqualTo("2026-12-17T19:00:00Z");
        var change = edits.propose(added("2026-12-17"), DANA);

        var preview = edits.preview(change, DeadlineScope.ALL, 0, 10);
        assertThat(preview.later()).isEqualTo(1);
        assertThat(preview.items()).singleElement().satisfies(moved -> {
            assertThat(moved.deadline().dueAt()).isEqualTo("2026-12-17T19:00:00Z");
            assertThat(moved.to()).isEqualTo("2026-12-18T19:00:00Z");
        });
        assertThat(edits.preview(change, DeadlineScope.NONE, 0, 10).later()).isZero();

        var approved = edits.approve(change.id(), ASEL);
        assertThat(calendar.version()).isEqualTo("2026-11+" + approved.edition());
        assertThat(due(period)).as("not before every node knows").isEqualTo("2026-12-17T19:00:00Z");
        assertThat(recount.nextPage()).isFalse();

        drain();

        assertThat(due(period)).isEqualTo("2026-12-18T19:00:00Z");
        assertThat(ledger.lines(period.id())).last().satisfies(line -> {
            assertThat(line.change()).isEqualTo(LedgerChange.CALENDAR_CHANGED);
            assertThat(line.by()).isEqualTo(ASEL.id());
            assertThat(line.calendar()).isEqualTo(calendar.version());
            assertThat(line.from()).isEqualTo("2026-12-17T19:00:00Z");
        });
        assertThat(state(change)).isEqualTo(CalendarChangeView.State.APPLIED);
        var next = deadlines.open(
                OpenDeadline.of(CaseReference.random(), REFLECTION).in(Region.ALMATY));
        assertThat(next.calendarVersion()).isEqualTo(calendar.version());
    }

    @Test
    void everyOpenDeadlineIsShownAndCountedHoweverManyThereAre() {
        var period = deadlines.open(OpenDeadline.of(reference, REFLECTION).in(Region.ALMATY));
        copies(OpenDeadlines.PAGE);
        var done = deadlines.open(
                OpenDeadline.of(CaseReference.random(), REFLECTION).in(Region.ALMATY));
        deadlines.waive(done.reference(), REFLECTION, "OWN_WISH", DANA.id());
        var change = edits.propose(added("2026-12-17"), DANA);
        assertThat(edits.preview(change, DeadlineScope.ALL, 0, 10).later()).isEqualTo(OpenDeadlines.PAGE + 1L);

        edits.approve(change.id(), ASEL);
        clock.pass(Duration.ofSeconds(7));
        assertThat(recount.nextPage()).isTrue();
        assertThat(state(change)).isEqualTo(CalendarChangeView.State.APPROVED);
        assertThat(recount.nextPage()).isTrue();
        assertThat(recount.nextPage()).isFalse();

        assertThat(state(change)).isEqualTo(CalendarChangeView.State.APPLIED);
        assertThat(edits.find(change.id(), DANA).orElseThrow().moved()).isEqualTo(OpenDeadlines.PAGE + 1);
        assertThat(due(period)).isEqualTo("2026-12-18T19:00:00Z");
        assertThat(due(done)).isEqualTo(done.dueAt().toString());
        assertThat(jdbc.queryForObject(
                        "select count(distinct due_at) from deadline where status = 'RUNNING'", Long.class))
                .isEqualTo(1);
    }

    private void copies(int many) {
        jdbc.update("""
                insert into deadline (id, reference, kind, rule_version, legal_basis, verified, calendar_version, start_fact,
                    start_at, due_at, status, elapses, extensions, paused_seconds, entries, rung, agency, role, region, row_version)
                select random_uuid(), reference, kind, rule_version, legal_basis, verified, calendar_version, start_fact,
                    start_at, due_at, status, elapses, extensions, paused_seconds, entries, rung, agency, role, region, row_version
                from deadline, system_range(1, ?)""", many);
        jdbc.update("""
                insert into deadline_entry (id, deadline_id, ordinal, change, changed_at, changed_by, reason, term, due_from,
                    due_to, calendar_version, steps)
                select random_uuid(), d.id, e.ordinal, e.change, e.changed_at, e.changed_by, e.reason, e.term, e.due_from,
                    e.due_to, e.calendar_version, e.steps
                from deadline d, deadline_entry e
                where d.id not in (select deadline_id from deadline_entry)""");
    }

    @Test
    void aHolidayTakenAwayShortensADutyAndNoProtection() {
        clock.set("2027-03-18T05:00:00Z");
        var duty = deadlines.open(OpenDeadline.of(reference, GROUNDS).in(Region.ALMATY));
        clock.set("2027-02-22T05:00:00Z");
        var period = deadlines.open(OpenDeadline.of(reference, REFLECTION).in(Region.ALMATY));
        var before = period.dueAt();
        var change = edits.propose(
                proposal(
                        2027,
                        new CalendarDayChange(LocalDate.parse("2027-03-23"), Operation.HOLIDAY_REMOVED, null, null),
                        new CalendarDayChange(LocalDate.parse("2027-03-22"), Operation.HOLIDAY_REMOVED, null, null)),
                DANA);

        edits.approve(change.id(), ASEL);
        drain();

        assertThat(deadlines.find(duty.id()).orElseThrow().dueAt()).isBefore(duty.dueAt());
        assertThat(due(period)).isEqualTo(before.toString());
        assertThat(ledger.lines(period.id())).hasSize(1);
    }

    @Test
    void whoCountedWithTheOldCalendarCannotCommitAfterTheApproval() {
        var change = edits.propose(added("2026-12-24"), DANA);
        var slow = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> slow.executeWithoutResult(status -> {
                    deadlines.open(OpenDeadline.of(reference, GROUNDS).in(Region.ALMATY));
                    CompletableFuture.runAsync(() -> edits.approve(change.id(), ASEL))
                            .join();
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(deadlines.runningFor(reference, GROUNDS)).isEmpty();

        slow.executeWithoutResult(
                status -> deadlines.open(OpenDeadline.of(reference, GROUNDS).in(Region.ALMATY)));
        assertThat(deadlines.runningFor(reference, GROUNDS))
                .hasValueSatisfying(
                        period -> assertThat(period.calendarVersion()).isEqualTo(calendar.version()));
    }

    @Test
    void oneTransactionCountsWithOneCalendarAndWhoOnlyReadsLosesNothing() {
        var change = edits.propose(added("2026-12-23"), DANA);
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        var seen = reading.execute(status -> {
            var before = calendar.version();
            CompletableFuture.runAsync(() -> edits.approve(change.id(), ASEL)).join();
            return before.equals(calendar.version());
        });

        assertThat(seen).isTrue();
        assertThat(calendar.version())
                .isEqualTo(editions.name(
                        edits.find(change.id(), DANA).orElseThrow().edition()));
    }

    @Test
    void aNodeThatStartsTakesUpEveryEdition() {
        edits.approve(edits.propose(added("2026-12-29"), DANA).id(), ASEL);
        var other = new CalendarInForce(new WorkingCalendar(shipped));

        new CalendarEditions(shipped, changes, other, transactions).afterSingletonsInstantiated();

        assertThat(other.version()).isEqualTo(calendar.version());
        assertThat(other.calendar().isWorking(LocalDate.parse("2026-12-29"))).isFalse();
    }

    @Test
    void fourEyesDecide() {
        var change = edits.propose(added("2026-12-30"), DANA);

        assertThatThrownBy(() -> edits.approve(change.id(), DANA))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("SECOND_PERSON_REQUIRED"));
        doThrow(Refusal.because("SECOND_PERSON_REQUIRED")).when(eyes).requireAnother(ASEL, DANA.id());
        assertThatThrownBy(() -> edits.approve(change.id(), ASEL))
                .as("another account of the author")
                .isInstanceOf(Refusal.class);
        doNothing().when(eyes).requireAnother(ASEL, DANA.id());
        assertThatThrownBy(() -> edits.approve(change.id(), actor("olga", Role.COORDINATOR_REGION)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NOT_YOUR_ROLE"));
        assertThatThrownBy(() -> edits.approve(UUID.randomUUID(), ASEL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CALENDAR_CHANGE_UNKNOWN"));
        assertThat(edits.reject(change.id(), ASEL, "No such act was found").state())
                .isEqualTo(CalendarChangeView.State.REJECTED);
        assertThatThrownBy(() -> edits.approve(change.id(), ASEL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CALENDAR_CHANGE_DECIDED"));
        assertThat(calendar.calendar().isWorking(LocalDate.parse("2026-12-30"))).isTrue();
    }

    @Test
    void whatDoesNotFitIsNotEvenProposed() {
        assertThatThrownBy(() -> edits.propose(added("2026-12-16"), DANA)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> edits.propose(added("2026-12-31"), actor("olga", Role.CASE_MANAGER)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aSecondChangeOfTheSameDayDoesNotFitAnyMore() {
        var first = edits.propose(added("2026-12-31"), DANA);
        var second = edits.propose(added("2026-12-31"), DANA);
        edits.approve(first.id(), ASEL);

        assertThatThrownBy(() -> edits.approve(second.id(), ASEL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CALENDAR_CHANGED_SINCE"));
        assertThat(state(second)).isEqualTo(CalendarChangeView.State.PROPOSED);
    }

    @Test
    void theNextYearIsDueFromNovember() {
        assertThat(years.duties()).containsExactly(new CalendarYears.Duty(2027, true, LocalDate.parse("2026-11-01")));
        clock.set("2026-10-31T18:59:59Z");
        assertThat(years.duties()).isEmpty();
        clock.set("2026-10-31T19:00:00Z");
        assertThat(years.duties()).hasSize(1);
        assertThatThrownBy(() -> years.year(2099)).isInstanceOf(CalendarYearMissing.class);
    }

    @Test
    void itIsTheDutyOfThoseWhoCanLoadItUntilItWasCompared() {
        var admin = actor("askar", Role.SYS_ADMIN);
        assertThat(years.dutiesOf(admin)).isEqualTo(years.dutiesOf(DANA)).hasSize(1);
        assertThat(years.dutiesOf(actor("olga", Role.COORDINATOR_REGION))).isEmpty();

        edits.approve(edits.propose(compared(true), admin).id(), ASEL);
        assertThat(years.dutiesOf(admin)).isEmpty();

        clock.set("2027-11-01T05:00:00Z");
        assertThat(years.dutiesOf(admin))
                .containsExactly(new CalendarYears.Duty(2028, false, LocalDate.parse("2027-11-01")));
        clock.set("2026-11-16T09:20:31Z");
        edits.approve(edits.propose(compared(false), admin).id(), ASEL);
        assertThat(years.dutiesOf(admin)).as("it was a mistake").hasSize(1);
    }

    private static CalendarProposal compared(boolean verified) {
        return new CalendarProposal(
                2027, false, "Order No. 9 of 9 November 2026", "compared", "Gazette", verified, null, List.of());
    }

    private void drain() {
        clock.pass(Duration.ofSeconds(7));
        while (recount.nextPage()) {
            editions.load();
        }
    }

    private String due(DeadlineView deadline) {
        return deadlines.find(deadline.id()).orElseThrow().dueAt().toString();
    }

    private CalendarChangeView.State state(CalendarChangeView change) {
        return edits.find(change.id(), DANA).orElseThrow().state();
    }

    private static CalendarProposal added(String date) {
        return proposal(
                LocalDate.parse(date).getYear(),
                new CalendarDayChange(LocalDate.parse(date), Operation.HOLIDAY_ADDED, "INDEPENDENCE_DAY", false));
    }

    private static CalendarProposal proposal(int year, CalendarDayChange... days) {
        return new CalendarProposal(
                year, false, "Order No. 7 of 2 November 2026", "as published", null, null, null, List.of(days));
    }

    private static Actor actor(String id, Role role) {
        return new Actor(new UserId(id), id, new AgencyId("COORD"), AgencyKind.COORD, Optional.empty(), Set.of(role));
    }
}
