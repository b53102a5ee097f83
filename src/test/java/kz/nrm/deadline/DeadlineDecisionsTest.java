package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.deadline.LedgerDecision.Done;
import kz.nrm.deadline.LedgerDecision.Reason;
import kz.nrm.deadline.LedgerDecision.Refused;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

@WholeClock
class DeadlineDecisionsTest {

    private static final DeadlineKind REFLECTION = new DeadlineKind("REFLECTION_PERIOD");
    private static final DeadlineKind ASSESSMENT = new DeadlineKind("NEEDS_ASSESSMENT");
    private static final DeadlineKind GROUNDS = new DeadlineKind("REASONABLE_GROUNDS");
    private static final DeadlineKind APPEAL = new DeadlineKind("RECOGNITION_APPEAL");
    private static final UserId ANNA = new UserId("anna");

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DeadlineDecisions decisions;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private DeadlineRepository rows;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void itIsMonday() {
        clock.set("2026-11-16T09:20:31Z");
    }

    @Test
    void aSuspendedDeadlineKeepsItsRemainingDays() {
        var opened = deadlines.open(OpenDeadline.of(reference, ASSESSMENT));
        assertThat(opened.dueAt()).isEqualTo(endOf("2026-11-26"));

        clock.set("2026-11-20T05:00:00Z");
        assertThat(suspend(opened.id())).isEqualTo(new Done(endOf("2026-11-26")));
        clock.set("2026-12-01T05:00:00Z");
        assertThat(deadlines.isOver(reference, ASSESSMENT)).isFalse();

        assertThat(decisions.resume(opened.id(), ANNA)).isEqualTo(new Done(endOf("2026-12-07")));
        assertThat(deadlines.find(opened.id())).hasValueSatisfying(running -> {
            assertThat(running.status()).isEqualTo(DeadlineStatus.RUNNING);
            assertThat(running.paused()).isEqualTo(Duration.ofDays(11));
        });
        assertThat(ledger.lines(opened.id()))
                .extracting(LedgerLine::change)
                .containsExactly(LedgerChange.STARTED, LedgerChange.SUSPENDED, LedgerChange.RESUMED);
        assertThat(events.stream(DeadlineMoved.class))
                .extracting(DeadlineMoved::what)
                .containsExactly("DeadlineSuspended:NEEDS_ASSESSMENT", "DeadlineResumed:NEEDS_ASSESSMENT");
    }

    @Test
    void workingDaysAreKeptAsWorkingDays() {
        var opened = deadlines.open(OpenDeadline.of(reference, GROUNDS));
        assertThat(opened.dueAt()).isEqualTo(endOf("2026-11-23"));

        clock.set("2026-11-18T05:00:00Z");
        suspend(opened.id());
        clock.set("2026-12-14T05:00:00Z");

        assertThat(decisions.resume(opened.id(), ANNA))
                .as("three working days from Monday the 14th, without Independence Day")
                .isEqualTo(new Done(endOf("2026-12-18")));
    }

    @Test
    void pausesAreAddedUp() {
        var opened = deadlines.open(OpenDeadline.of(reference, ASSESSMENT));
        suspend(opened.id());
        clock.set("2026-11-17T09:20:31Z");
        decisions.resume(opened.id(), ANNA);
        suspend(opened.id());
        clock.set("2026-11-19T09:20:31Z");

        assertThat(deadlines.find(opened.id()).orElseThrow().pausedUntil(clock.instant()))
                .isEqualTo(Duration.ofDays(3));
    }

    @Test
    void refusesToSuspendWhatIsOverSuspendedHourlyOrUnknown() {
        var hourly = deadlines.open(OpenDeadline.of(reference, new DeadlineKind("REMOVAL_HOLD")));
        var opened = deadlines.open(OpenDeadline.of(reference, ASSESSMENT));

        assertThat(suspend(hourly.id())).isEqualTo(new Refused(Reason.RULE_DOES_NOT_ALLOW));
        suspend(opened.id());
        assertThat(suspend(opened.id())).isEqualTo(new Refused(Reason.NOT_RUNNING));
        decisions.resume(opened.id(), ANNA);
        assertThat(decisions.resume(opened.id(), ANNA)).isEqualTo(new Refused(Reason.NOT_SUSPENDED));
        clock.set("2027-01-20T05:00:00Z");
        assertThat(suspend(opened.id())).isEqualTo(new Refused(Reason.PERIOD_ALREADY_ENDED));
        assertThat(suspend(UUID.randomUUID())).isEqualTo(new Refused(Reason.NOT_RUNNING));
    }

    @Test
    void aMissedTermOfThePersonIsGivenAnewWhole() {
        var opened = deadlines.open(OpenDeadline.of(reference, APPEAL));
        assertThat(decisions.restore(opened.id(), "ILL", ANNA)).isEqualTo(new Refused(Reason.NOT_YET_MISSED));

        clock.set("2026-12-21T05:00:00Z");

        assertThat(decisions.restore(opened.id(), "ILL", ANNA)).isEqualTo(new Done(endOf("2026-12-28")));
    }

    @Test
    void whatIsNotOpenAnyMoreIsNotGivenAnew() {
        var opened = deadlines.open(OpenDeadline.of(reference, APPEAL));
        deadlines.meet(reference, APPEAL, "DONE", ANNA);
        clock.set("2026-12-21T05:00:00Z");

        assertThat(decisions.restore(opened.id(), "ILL", ANNA)).isEqualTo(new Refused(Reason.NOT_RUNNING));
        assertThat(decisions.restore(UUID.randomUUID(), "ILL", ANNA)).isEqualTo(new Refused(Reason.NOT_RUNNING));
    }

    @Test
    void aServiceLevelIsNotGivenAnew() {
        var opened = deadlines.open(OpenDeadline.of(reference, ASSESSMENT));
        clock.set("2026-12-21T05:00:00Z");

        assertThat(decisions.restore(opened.id(), "ILL", ANNA)).isEqualTo(new Refused(Reason.RULE_DOES_NOT_ALLOW));
    }

    @Test
    void noAgencyShortensTheReflectionPeriod() {
        deadlines.open(OpenDeadline.of(reference, REFLECTION));

        assertThatThrownBy(() -> deadlines.cancel(reference, REFLECTION, "NOT_COOPERATING", ANNA))
                .hasMessageContaining("is not ended by NOT_COOPERATING");
        assertThat(deadlines.runningFor(reference, REFLECTION)).isPresent();
    }

    @Test
    void thePersonAloneGivesItUp() {
        var opened = deadlines.open(OpenDeadline.of(reference, REFLECTION));

        assertThat(deadlines.waive(reference, REFLECTION, "OWN_WISH", ANNA)).isEqualTo(1);
        assertThat(deadlines.find(opened.id())).map(DeadlineView::status).contains(DeadlineStatus.WAIVED);
    }

    @Test
    void whatAnAgencyOwesIsNotGivenUp() {
        deadlines.open(OpenDeadline.of(reference, ASSESSMENT));

        assertThat(deadlines.waive(reference, ASSESSMENT, "OWN_WISH", ANNA)).isZero();
        assertThat(deadlines.runningFor(reference, ASSESSMENT)).isPresent();
    }

    @Test
    void theLadderWaitsWhileItIsSuspended() {
        var opened = deadlines.open(OpenDeadline.of(reference, ASSESSMENT));
        assertThat(nextRung(opened.id())).isEqualTo(Instant.parse("2026-11-23T09:20:31Z"));

        suspend(opened.id());
        assertThat(nextRung(opened.id())).isNull();
    }

    private @Nullable Instant nextRung(UUID id) {
        return rows.findById(id).orElseThrow().nextRungAt();
    }

    private LedgerDecision suspend(UUID id) {
        return decisions.suspend(id, SuspensionReason.PERSON_ASKED_FOR_TIME, ANNA);
    }

    /** 24:00 of a day in Almaty, +05. */
    private static Instant endOf(String day) {
        return Instant.parse(day + "T19:00:00Z");
    }
}
