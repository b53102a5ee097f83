package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Role;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.NodeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;

@WholeClock
class LadderSweepTest {

    private static final DeadlineKind HOLD = new DeadlineKind("REMOVAL_HOLD");
    private static final UserId ANNA = new UserId("anna");

    @Autowired
    private LadderSweep ladders;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DeadlineDecisions decisions;

    @Autowired
    private DeadlineRepository rows;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private NodeClock node;

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void mondayTheSixteenthOfNovember() {
        clock.set("2026-11-16T09:20:31Z");
        when(node.mayFire()).thenReturn(true);
    }

    @Test
    void tellsEachRungOnceToWhomItNames() {
        var hold = open("REMOVAL_HOLD");
        assertThat(ladders.sweep()).isZero();

        clock.pass(Duration.ofHours(12));
        assertThat(ladders.sweep()).isEqualTo(1);
        assertThat(ladders.sweep()).isZero();
        clock.set(hold.dueAt().toString());
        assertThat(ladders.sweep()).isEqualTo(1);
        clock.pass(Duration.ofDays(2));
        assertThat(ladders.sweep()).isEqualTo(1);
        assertThat(ladders.next(clock.instant().plus(Duration.ofDays(1000)))).isEmpty();

        assertThat(events.stream(RungReached.class))
                .extracting(RungReached::agency, RungReached::role, RungReached::escalation, RungReached::ordinal)
                .containsExactly(
                        tuple(new AgencyId("MIA_MIG-75"), "MIGRATION_OFFICER", false, 1),
                        tuple(new AgencyId("PROSECUTOR-75"), "PROSECUTOR", true, 2),
                        tuple(new AgencyId("COORD"), "COORDINATOR_NATIONAL", true, 3));
        assertThat(events.stream(RungReached.class)).allSatisfy(rung -> {
            assertThat(rung.reference()).isEqualTo(reference);
            assertThat(rung.deadline()).isEqualTo(hold.id());
            assertThat(rung.byTheHour()).isTrue();
            assertThat(rung.dueAt()).isEqualTo(hold.dueAt());
            assertThat(rung.region()).isEqualTo(Region.ALMATY);
        });
    }

    @Test
    void afterAReminderTheNextOneWaitsWhereTheNewEndPutsIt() {
        var period = open("REFLECTION_PERIOD");
        clock.set(period.startAt().plus(Duration.ofDays(15)).toString());
        assertThat(ladders.sweep()).isEqualTo(1);

        entities.clear();
        deadlines.extend(reference, period.kind(), "CHILD", ANNA);

        var due = deadlines.find(period.id()).orElseThrow().dueAt();
        assertThat(rows.findById(period.id()))
                .hasValueSatisfying(row -> assertThat(row.nextRungAt()).isEqualTo(due.minus(Duration.ofDays(10))));
    }

    @Test
    void afterDaysOfDowntimeTheLatestRungIsRightAndTheOlderOnesAreKeptAsSuperseded() {
        var hold = open("REMOVAL_HOLD");
        clock.pass(Duration.ofDays(5));

        assertThat(ladders.sweep()).isEqualTo(1);

        assertThat(events.stream(RungReached.class))
                .singleElement()
                .satisfies(rung -> assertThat(rung.ordinal()).isEqualTo(3));
        assertThat(states(hold)).containsExactly("SUPERSEDED", "SUPERSEDED", "CLAIMED");
    }

    @Test
    void drainsPageAfterPageAndSaysWhenItIsOver() {
        for (var i = 0; i < 10; i++) {
            deadlines.open(OpenDeadline.of(CaseReference.random(), HOLD).in(Region.ALMATY));
        }
        clock.pass(Duration.ofDays(1));

        assertThat(ladders.sweep()).isEqualTo(10);

        assertThat(events.stream(LadderSwept.class))
                .singleElement()
                .satisfies(sweep -> assertThat(sweep.rungs()).isEqualTo(10));
    }

    @Test
    void handsTheTaskOverOnlyWhereTheRuleSaysSo() {
        var item = UUID.randomUUID();
        var referral = deadlines.open(OpenDeadline.of(reference, new DeadlineKind("REFERRAL_ACCEPTANCE"))
                .in(Region.ALMATY)
                .owedBy(new AgencyId("NGO-75"))
                .forWorkItem(item));
        clock.set(referral.dueAt().toString());
        ladders.sweep();
        verify(tasks, never()).escalate(any(), any(), any());

        clock.pass(Duration.ofHours(24));
        ladders.sweep();

        verify(tasks).escalate(item, new AgencyId("COORD-75"), Role.COORDINATOR_REGION);
    }

    @Test
    void whatIsDoneOrSuspendedIsNotRemindedOf() {
        open("REMOVAL_HOLD");
        var plan = open("NEEDS_ASSESSMENT");
        deadlines.meet(reference, HOLD, "DONE", ANNA);
        decisions.suspend(plan.id(), SuspensionReason.MEDICAL, ANNA);
        clock.pass(Duration.ofDays(60));

        assertThat(ladders.sweep()).isZero();
    }

    @Test
    void anExtendedPeriodGoesOnWhereItStood() {
        var period = open("REFLECTION_PERIOD");
        clock.set("2026-12-08T00:00:00Z");
        ladders.sweep();
        deadlines.extend(reference, period.kind(), "CHILD", ANNA);
        assertThat(ladders.sweep()).isZero();

        clock.set("2027-01-08T20:00:00Z");
        ladders.sweep();

        assertThat(states(period)).containsExactly("SUPERSEDED", "CLAIMED");
        assertThat(ladders.next(clock.instant().plus(Duration.ofDays(30))))
                .contains(java.time.Instant.parse("2027-01-13T19:00:00Z"));
    }

    @Test
    void aNodeWithAWrongClockLeavesItToTheOthers() {
        open("REMOVAL_HOLD");
        clock.pass(Duration.ofDays(5));
        when(node.mayFire()).thenReturn(false);

        assertThat(ladders.sweep()).isZero();

        assertThat(events.stream(RungReached.class)).isEmpty();
    }

    @Test
    void aDeadlineWhoseRuleIsGoneDoesNotHoldUpTheOthers() {
        var odd = open("REMOVAL_HOLD");
        jdbc.update("update deadline set rule_version = 'gone' where id = ?", odd.id());
        deadlines.open(OpenDeadline.of(CaseReference.random(), HOLD).in(Region.ALMATY));
        clock.pass(Duration.ofDays(5));

        assertThat(ladders.sweep()).isEqualTo(1);
        assertThat(ladders.next(clock.instant().plus(Duration.ofHours(1))))
                .contains(clock.instant().plus(Duration.ofHours(1)));
    }

    private DeadlineView open(String kind) {
        return deadlines.open(OpenDeadline.of(reference, new DeadlineKind(kind)).in(Region.ALMATY));
    }

    private List<String> states(DeadlineView deadline) {
        return jdbc.queryForList(
                "select state from deadline_rung where deadline_id = ? order by climb, ordinal",
                String.class,
                deadline.id());
    }
}
