package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Looked;
import kz.nrm.deadline.ExtensionDecision.Granted;
import kz.nrm.deadline.ExtensionDecision.Reason;
import kz.nrm.deadline.ExtensionDecision.Refused;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

@WholeClock
class DeadlinesTest {

    private static final DeadlineKind REFLECTION = new DeadlineKind("REFLECTION_PERIOD");
    private static final UserId ANNA = new UserId("anna");

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private TestClock clock;

    @Autowired
    private RecordedDates recorded;

    @Autowired
    private ApplicationEvents events;

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void mondayTheSixteenthOfNovember() {
        clock.set("2026-11-16T09:20:31.5Z");
    }

    @Test
    void opensWithTheRuleThatMadeIt() {
        var opened = deadlines.open(OpenDeadline.of(reference, REFLECTION).in(Region.ALMATY));

        assertThat(opened.startAt()).isEqualTo("2026-11-16T09:20:31Z");
        assertThat(opened.dueAt()).isEqualTo("2026-12-17T19:00:00Z");
        assertThat(opened.ruleVersion()).isEqualTo("1");
        assertThat(opened.calendarVersion()).isEqualTo("2026-11");
        assertThat(opened.legalBasis()).contains("Special Report");
        assertThat(opened.startFact()).isEqualTo("GROUNDS_FOUND");
        assertThat(opened.agency()).hasToString("COORD-75");
        assertThat(opened.verified()).isFalse();
        assertThat(events.stream(DeadlineOpened.class)).hasSize(1);
        assertThat(ledger.lines(opened.id())).extracting(LedgerLine::change).containsExactly(LedgerChange.STARTED);
    }

    @Test
    void opensOncePerProcessOrWorkItem() {
        var first = deadlines.open(OpenDeadline.of(reference, REFLECTION).inProcess("p1"));
        var again = deadlines.open(OpenDeadline.of(reference, REFLECTION).inProcess("p1"));
        var other = deadlines.open(OpenDeadline.of(reference, REFLECTION).inProcess("p2"));
        var item = deadlines.open(
                OpenDeadline.of(reference, REFLECTION).inProcess("p1").forWorkItem(UUID.randomUUID()));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(other.id()).isNotIn(first.id(), item.id());
        assertThat(item.id()).isNotEqualTo(first.id());
    }

    @Test
    void aProcessTakesOverWhatWasOpenedBeforeIt() {
        var opened = deadlines.open(OpenDeadline.of(reference, REFLECTION));
        var found = deadlines.open(OpenDeadline.of(reference, REFLECTION).inProcess("p1"));

        assertThat(found.id()).isEqualTo(opened.id());
        assertThat(deadlines.runningFor("p1", REFLECTION)).map(DeadlineView::id).contains(opened.id());
        assertThat(deadlines.open(OpenDeadline.of(reference, REFLECTION)).id()).isEqualTo(opened.id());
    }

    @Test
    void extensionMovesTheEndToLater() {
        var opened = deadlines.open(OpenDeadline.of(reference, REFLECTION));

        var decision = deadlines.extend(reference, REFLECTION, "MEDICAL_REPORT", ANNA);

        assertThat(decision).isEqualTo(new Granted(Instant.parse("2027-01-18T19:00:00Z")));
        assertThat(deadlines.runningFor(reference, REFLECTION)).hasValueSatisfying(running -> {
            assertThat(running.id()).isEqualTo(opened.id());
            assertThat(running.extensions()).isEqualTo(1);
        });
        assertThat(ledger.lines(opened.id())).extracting(LedgerLine::reason).contains("MEDICAL_REPORT");
        assertThat(events.stream(DeadlineMoved.class))
                .singleElement()
                .satisfies(event -> assertThat(event.by()).isEqualTo(ANNA));
    }

    @Test
    void oneDeadlineIsProlongedByItsId() {
        var item = UUID.randomUUID();
        var opened = deadlines.open(OpenDeadline.of(reference, REFLECTION).forWorkItem(item));

        assertThat(deadlines.extend(opened.id(), "CHILD", ANNA))
                .isEqualTo(new Granted(Instant.parse("2027-01-18T19:00:00Z")));
        assertThat(events.stream(DeadlineMoved.class))
                .extracting(DeadlineMoved::workItem)
                .containsExactly(item);

        deadlines.waive(reference, REFLECTION, "OWN_WISH", ANNA);
        assertThat(deadlines.extend(opened.id(), "CHILD", ANNA)).isEqualTo(new Refused(Reason.NOT_RUNNING));
        assertThat(deadlines.extend(UUID.randomUUID(), "CHILD", ANNA)).isEqualTo(new Refused(Reason.NOT_RUNNING));
    }

    @Test
    void runsUntilADayThatSomebodyNamed() {
        var end = Instant.parse("2026-11-30T19:00:00Z");
        var asked = OpenDeadline.of(reference, new DeadlineKind("COOPERATION_ASKED_AGAIN"));

        var opened = deadlines.openUntil(asked, end);

        assertThat(opened.dueAt()).isEqualTo(end);
        assertThat(deadlines.openUntil(asked, end.plusSeconds(86_400)).id()).isEqualTo(opened.id());
        assertThat(deadlines.runningAmong(List.of(opened.id(), UUID.randomUUID())))
                .containsExactly(opened.id());
    }

    @Test
    void workThatWasDoneOrTakenBackEndsItsOwnDeadlineOnly() {
        var done = UUID.randomUUID();
        var takenBack = UUID.randomUUID();
        var first = deadlines.open(OpenDeadline.of(reference, REFLECTION).forWorkItem(done));
        var second = deadlines.open(
                OpenDeadline.of(reference, new DeadlineKind("URGENT_NEEDS")).forWorkItem(takenBack));

        assertThat(deadlines.meet(UUID.randomUUID(), "DONE", ANNA)).isFalse();
        assertThat(deadlines.cancel(UUID.randomUUID(), "TAKEN_BACK", ANNA)).isFalse();
        assertThat(deadlines.cancel(takenBack, "TAKEN_BACK", ANNA)).isTrue();

        assertThat(deadlines.runningAmong(List.of(first.id(), second.id()))).containsExactly(first.id());
        assertThat(ledger.lines(second.id()))
                .extracting(LedgerLine::change)
                .containsExactly(LedgerChange.STARTED, LedgerChange.CANCELLED);
    }

    @Test
    void aDeadlineOfAWorkItemIsNotThatOfTheCase() {
        var ofTask = deadlines.open(OpenDeadline.of(reference, REFLECTION).forWorkItem(UUID.randomUUID()));

        assertThat(deadlines.open(OpenDeadline.of(reference, REFLECTION)).id()).isNotEqualTo(ofTask.id());
    }

    @Test
    void startsWithTheFactThatIsGivenElseWhenItWasAskedFor() {
        var urgent = OpenDeadline.of(reference, new DeadlineKind("URGENT_NEEDS"));

        var fact = deadlines.open(
                urgent.startingAt(Instant.parse("2026-11-14T05:00:00Z")).forWorkItem(UUID.randomUUID()));
        var asked = deadlines.open(
                urgent.askedAt(Instant.parse("2026-11-15T05:00:00Z")).forWorkItem(UUID.randomUUID()));

        assertThat(fact.startAt()).isEqualTo("2026-11-14T05:00:00Z");
        assertThat(asked.startAt()).isEqualTo("2026-11-15T05:00:00Z");
    }

    @Test
    void eachWorkItemHasItsOwn() {
        var urgent = OpenDeadline.of(reference, new DeadlineKind("URGENT_NEEDS"));
        var item = UUID.randomUUID();
        var first = deadlines.open(urgent.forWorkItem(item));

        assertThat(deadlines.open(urgent.forWorkItem(item)).id()).isEqualTo(first.id());
        assertThat(deadlines.open(urgent.forWorkItem(UUID.randomUUID())).id()).isNotEqualTo(first.id());
    }

    @Test
    void whatIsShownLeavesAMark() {
        var opened = deadlines.open(OpenDeadline.of(reference, REFLECTION));

        deadlines.find(opened.id(), DeadlineScope.ALL);
        deadlines.find(DeadlineQuery.ofCase(reference));

        assertThat(events.stream(Looked.class)).containsExactly(Looked.at(reference), Looked.list(1));
    }

    @Test
    void refusesToExtendWhatIsNotRunningOverNotExtendableOrForNoReason() {
        assertThat(deadlines.extend(reference, REFLECTION, "CHILD", ANNA)).isEqualTo(new Refused(Reason.NOT_RUNNING));

        deadlines.open(OpenDeadline.of(reference, REFLECTION));
        deadlines.open(OpenDeadline.of(reference, new DeadlineKind("URGENT_NEEDS")));

        assertThat(deadlines.extend(reference, REFLECTION, "NO_REASON", ANNA))
                .isEqualTo(new Refused(Reason.REASON_NOT_LISTED));
        assertThat(deadlines.extend(reference, new DeadlineKind("URGENT_NEEDS"), "CHILD", ANNA))
                .isEqualTo(new Refused(Reason.NOT_EXTENDABLE));
        clock.set("2026-12-17T19:00:00Z");
        assertThat(deadlines.extend(reference, REFLECTION, "CHILD", ANNA))
                .isEqualTo(new Refused(Reason.PERIOD_ALREADY_ENDED));
    }

    @Test
    void runsOnWhileARequestIsUndecidedAndIsThenProlongedFromThere() {
        var opened = deadlines.open(OpenDeadline.of(reference, REFLECTION));
        deadlines.open(OpenDeadline.of(reference, new DeadlineKind("URGENT_NEEDS")));
        assertThat(deadlines.keepOpen(reference, REFLECTION, "UNDECIDED", ANNA)).isEmpty();

        clock.set("2026-12-19T06:00:00Z");
        assertThat(deadlines.keepOpen(reference, new DeadlineKind("URGENT_NEEDS"), "UNDECIDED", ANNA))
                .isEmpty();
        assertThat(deadlines.keepOpen(reference, REFLECTION, "UNDECIDED", ANNA))
                .contains(Instant.parse("2026-12-21T19:00:00Z"));

        assertThat(deadlines.isOver(reference, REFLECTION)).isFalse();
        assertThat(deadlines.runningFor(reference, REFLECTION)).hasValueSatisfying(running -> {
            assertThat(running.id()).isEqualTo(opened.id());
            assertThat(running.extensions()).isZero();
        });
        assertThat(deadlines.extend(reference, REFLECTION, "CHILD", ANNA))
                .isEqualTo(new Granted(Instant.parse("2027-01-20T19:00:00Z")));
    }

    @Test
    void isOverAtTwentyFourHoursOfItsLastDayAndNotBefore() {
        assertThat(deadlines.isOver(reference, REFLECTION)).isFalse();
        deadlines.open(OpenDeadline.of(reference, REFLECTION));

        clock.set("2026-12-17T18:59:59Z");
        assertThat(deadlines.isOver(reference, REFLECTION)).isFalse();
        clock.set("2026-12-17T19:00:00Z");
        assertThat(deadlines.isOver(reference, REFLECTION)).isTrue();
    }

    @Test
    void whatIsMetLateSaysSo() {
        deadlines.open(OpenDeadline.of(reference, new DeadlineKind("URGENT_NEEDS")));
        clock.pass(Duration.ofDays(2));

        assertThat(deadlines.meet(reference, new DeadlineKind("URGENT_NEEDS"), "DONE", ANNA))
                .isEqualTo(1);
        assertThat(deadlines.meet(reference, new DeadlineKind("URGENT_NEEDS"), "DONE", ANNA))
                .isZero();
        assertThat(events.stream(DeadlineMet.class))
                .singleElement()
                .satisfies(met -> assertThat(met.late()).isTrue());
        assertThat(deadlines.isOver(reference, new DeadlineKind("URGENT_NEEDS")))
                .isTrue();
    }

    @Test
    void cancelledIsNobodysDebt() {
        var opened = deadlines.open(OpenDeadline.of(reference, REFLECTION));

        assertThat(deadlines.cancel(reference, REFLECTION, "PATH_LEFT", ANNA)).isEqualTo(1);

        assertThat(deadlines.find(opened.id()))
                .hasValueSatisfying(view -> assertThat(view.status()).isEqualTo(DeadlineStatus.CANCELLED));
        assertThat(deadlines.runningFor(reference, REFLECTION)).isEmpty();
        assertThat(events.stream(DeadlineCancelled.class)).hasSize(1);
    }

    @Test
    void aRepeatedWaitWaitsAgain() {
        var night =
                OpenDeadline.of(reference, new DeadlineKind("UNPLACED_NIGHT")).inProcess("p1");
        var first = deadlines.openNext(night);
        assertThat(first.dueAt()).isEqualTo("2026-11-16T19:00:00Z");
        assertThat(deadlines.openNext(night).id()).isEqualTo(first.id());

        clock.set("2026-11-16T19:00:02Z");
        var second = deadlines.openNext(night);

        assertThat(second.dueAt()).isEqualTo("2026-11-17T19:00:00Z");
        assertThat(deadlines.find(first.id()))
                .hasValueSatisfying(view -> assertThat(view.status()).isEqualTo(DeadlineStatus.MET));
    }

    @Test
    void aRecordedDateIsTheStart() {
        recorded.record(reference, "TURNS_EIGHTEEN", "2031-05-03T20:00:00Z");
        recorded.record(reference, "PERMIT_END_WARNING", "2028-03-01T10:00:00Z");

        assertThat(deadlines
                        .open(OpenDeadline.of(reference, new DeadlineKind("TURNS_EIGHTEEN")))
                        .dueAt())
                .isEqualTo("2031-05-04T19:00:00Z");
        assertThat(deadlines
                        .open(OpenDeadline.of(reference, new DeadlineKind("PERMIT_END_WARNING")))
                        .dueAt())
                .isEqualTo("2028-01-30T19:00:00Z");
    }

    @Test
    void hoursAreCountedBackFromADeparture() {
        recorded.record(reference, "RETURN_CONFIRMATION_OPENS", "2026-11-20T05:30:00Z");

        assertThat(deadlines
                        .openNext(OpenDeadline.of(reference, new DeadlineKind("RETURN_CONFIRMATION_OPENS"))
                                .inProcess("p1"))
                        .dueAt())
                .isEqualTo("2026-11-19T05:30:00Z");
    }

    @Test
    void aWaitOfAProcessIsNeverOverdue() {
        var wait = deadlines.openNext(
                OpenDeadline.of(reference, new DeadlineKind("FOLLOW_UP_3")).inProcess("p1"));

        assertThat(wait.elapses()).isTrue();
        assertThat(wait.overdue(wait.dueAt().plusSeconds(1))).isFalse();
    }

    @Test
    void anUnknownDateIsLookedAtAgain() {
        var opened = deadlines.open(OpenDeadline.of(reference, new DeadlineKind("TURNS_EIGHTEEN")));

        assertThat(opened.startFact()).isEqualTo("START_NOT_KNOWN");
        assertThat(opened.dueAt()).isEqualTo("2027-05-15T19:00:00Z");
    }
}
