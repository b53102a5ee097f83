package kz.nrm.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseMoved;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.RemovalPlans;
import kz.nrm.casefile.Representation;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.TestClock;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseProcesses.Delivery;
import kz.nrm.workflow.DatabaseTime;
import kz.nrm.workflow.NodeClock;
import kz.nrm.workflow.NodeJobs;
import kz.nrm.workflow.OutgoingRequests;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The use cases with the real ledger of deadlines on a database made by the migrations. */
@DataJpaTest(showSql = false)
@ContextConfiguration(classes = ReflectionUseCasesTest.Beans.class)
@TestPropertySource(
        properties = {
            "spring.flyway.enabled=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V20__deadline.sql,"
                    + "classpath:db/migration/V42_1__ladder.sql,classpath:db/migration/V44__deadline_board.sql,"
                    + "classpath:db/migration/V32__reflection.sql",
            "spring.jpa.hibernate.ddl-auto=validate"
        })
class ReflectionUseCasesTest {

    /** Thirty days from Monday 16 November end on Independence Day and roll on to 17 December, 24:00 in Kazakhstan. */
    private static final Instant LAST = Instant.parse("2026-12-17T19:00:00Z");

    private static final UserId ANNA = new UserId("anna");
    private static final UserId BOLAT = new UserId("bolat");

    @Autowired
    private ReflectionPeriods periods;

    @Autowired
    private ReflectionExtensions extensions;

    @Autowired
    private EarlyEnds ends;

    @Autowired
    private InterviewAttempts attempts;

    @Autowired
    private RemovalHolds holds;

    @Autowired
    private PendingMatters matters;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @MockitoBean
    private CaseFiles files;

    @MockitoBean
    private CaseProcesses processes;

    @MockitoBean
    private OutgoingRequests outgoing;

    @MockitoBean
    private Representation representation;

    @MockitoBean
    private RemovalPlans removals;

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void reasonable_grounds_on_monday_the_sixteenth_of_november() {
        clock.set("2026-11-16T09:20:31Z");
        stateIs(CaseState.PRESUMED);
        when(processes.deliver(any(), any(), any())).thenReturn(Delivery.DELIVERED);
        assertThat(periods.open(reference, "p1")).isEqualTo(LAST);
        stateIs(CaseState.REFLECTION);
    }

    @Test
    void it_is_not_over_one_second_before_and_over_at_twenty_four_hours_of_its_last_day() {
        verify(files).move(reference, CaseState.REFLECTION);
        clock.set("2026-12-17T18:59:59Z");
        assertThat(periods.isOver(reference)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> periods.end(reference));

        clock.set("2026-12-17T19:00:00Z");
        assertThat(periods.isOver(reference)).isTrue();
        assertThat(periods.end(reference)).isEqualTo(EndReason.EXPIRED);

        verify(files).move(reference, CaseState.POST_REFLECTION);
        verify(processes).deliver(eq(ReflectionProcess.REFLECTION_ENDED), eq(reference), any());
        assertThat(deadlines.runningFor(reference, ReflectionPeriods.TERM)).isEmpty();
        assertThat(periods.find(reference)).map(PeriodView::running).contains(false);
    }

    @Test
    void it_is_opened_once_per_process_and_anew_for_whoever_comes_back() {
        assertThat(periods.open(reference, "p1")).isEqualTo(LAST);

        clock.set("2026-11-20T09:00:00Z");
        events.publishEvent(new CaseMoved(reference, CaseState.WITHDRAWN, clock.instant()));
        assertThat(periods.find(reference).orElseThrow().endReason()).contains(EndReason.PATH_LEFT);
        assertThat(deadlines.runningFor(reference, ReflectionPeriods.TERM)).isEmpty();

        clock.set("2026-12-01T09:00:00Z");
        var end = periods.open(reference, "p2");

        assertThat(end).isEqualTo("2026-12-31T19:00:00Z");
        assertThat(periods.find(reference)).map(PeriodView::running).contains(true);
    }

    @Test
    void it_does_not_run_out_while_more_time_is_asked_for() {
        extensions.ask(reference, ExtensionReason.PERSONS_REQUEST, ANNA);
        clock.set("2026-12-17T19:00:00Z");

        assertThat(periods.isOver(reference)).isFalse();
        assertThat(deadlines.isOver(reference, ReflectionPeriods.TERM)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> periods.end(reference));

        extensions.decide(reference, Optional.of(ExtensionReason.MEDICAL_REPORT), ANNA);
        assertThat(extensions.extend(reference)).isEqualTo("2027-01-18T19:00:00Z");
        assertThat(periods.find(reference)).hasValueSatisfying(period -> {
            assertThat(period.endsAt()).isEqualTo("2027-01-18T19:00:00Z");
            assertThat(period.extensions()).isEqualTo(1);
            assertThat(period.undecided()).isZero();
        });
    }

    @Test
    void a_decision_after_the_last_day_still_prolongs_it() {
        extensions.ask(reference, ExtensionReason.CHILD, ANNA);
        clock.set("2026-12-18T03:00:00Z");

        extensions.decide(reference, Optional.of(ExtensionReason.CHILD), ANNA);

        assertThat(extensions.extend(reference)).isAfter(LAST.plusSeconds(30 * 86_400L));
    }

    @Test
    void a_refusal_needs_two_persons_and_only_then_the_period_can_run_out() {
        extensions.ask(reference, ExtensionReason.PREGNANCY, ANNA);
        extensions.decide(reference, Optional.empty(), ANNA);
        refused("EXTENSION_ALREADY_DECIDED", () -> extensions.review(reference, Optional.empty(), ANNA));
        clock.set("2026-12-17T19:00:00Z");
        assertThat(periods.isOver(reference)).isFalse();

        extensions.review(reference, Optional.empty(), BOLAT);
        clock.set("2026-12-20T19:00:00Z");
        assertThat(periods.isOver(reference)).isTrue();
    }

    @Test
    void nobody_asks_for_more_of_a_period_that_is_over() {
        when(processes.deliver(eq(ReflectionProcess.EXTENSION_ASKED), any(), any()))
                .thenReturn(Delivery.NOBODY_WAITS);
        refused("PERIOD_NOT_RUNNING", () -> extensions.ask(reference, ExtensionReason.CHILD, ANNA));
    }

    @Test
    void a_childs_own_wish_needs_somebody_who_may_act_for_it() {
        doThrow(Refusal.because("REPRESENTATIVE_REQUIRED")).when(representation).require(reference);
        ends.wish(reference);

        refused("REPRESENTATIVE_REQUIRED", () -> ends.wishStands(reference, true));
        ends.wishStands(reference, false);
    }

    @Test
    void the_own_wish_ends_it_before_its_last_day() {
        ends.wish(reference);
        ends.wishStands(reference, true);
        ends.wishIsFree(reference, true);

        assertThat(periods.end(reference)).isEqualTo(EndReason.OWN_WISH);
        assertThat(deadlines.runningFor(reference, ReflectionPeriods.TERM)).isEmpty();
    }

    @Test
    void the_prosecutor_answers_every_objection_before_ending_it() {
        ends.raise(reference);
        ends.propose(reference, ExceptionalGround.PUBLIC_ORDER);
        ends.object(reference, ANNA);
        refused("OBJECTIONS_NOT_CONSIDERED", () -> ends.decide(reference, ExceptionalEndDecision.END, false, BOLAT));

        ends.decide(reference, ExceptionalEndDecision.END, true, BOLAT);
        assertThat(periods.end(reference)).isEqualTo(EndReason.EXCEPTIONAL);
    }

    @Test
    void the_state_of_an_identified_person_stays() {
        stateIs(CaseState.IDENTIFIED);
        clock.set("2026-12-17T19:00:00Z");
        periods.end(reference);

        verify(files, never()).move(reference, CaseState.POST_REFLECTION);
    }

    @Test
    void attempts_to_question_are_logged_reviewed_and_reported_once_each() {
        attempts.askDeferral(reference);
        verify(outgoing, times(2))
                .ask(eq(reference), eq("CRIMINAL_TRACK_NOTICE"), startsWith("DEFERRAL"), any(), anyString());
        refused(
                "DAY_IN_FUTURE",
                () -> attempts.log(reference, InterviewerKind.POLICE, LocalDate.parse("2026-11-17"), ANNA));

        attempts.log(reference, InterviewerKind.POLICE, LocalDate.parse("2026-11-16"), ANNA);
        attempts.review(reference, false);
        attempts.report(reference);

        verify(outgoing).ask(eq(reference), any(), eq("INTERVIEW_ATTEMPT_REPORT"), any(), anyString());
        assertThatIllegalStateException().isThrownBy(() -> attempts.report(reference));
        assertThat(periods.find(reference)).map(PeriodView::attempts).contains(1);
    }

    @Test
    void the_hold_is_asked_for_once_and_not_confirmed_by_whoever_plans_the_removal() {
        var officer = new Actor(
                new UserId("officer"),
                "Officer",
                new AgencyId("MIA_MIG-75"),
                AgencyKind.MIA_MIG,
                Optional.of(Region.ALMATY),
                Set.of(Role.MIGRATION_OFFICER));
        holds.request(reference);
        holds.request(reference);
        when(removals.plannedBy(reference, officer)).thenReturn(true);
        refused("HOLD_BY_PLANNER", () -> holds.answer(reference, true, officer));
        assertThat(holds.find(reference)).map(RemovalHolds.HoldView::state).contains(HoldState.REQUESTED);

        when(removals.plannedBy(reference, officer)).thenReturn(false);
        holds.answer(reference, true, officer);
        assertThat(holds.find(reference)).map(RemovalHolds.HoldView::state).contains(HoldState.CONFIRMED);
    }

    @Test
    void release_is_asked_for_what_may_be_a_direct_result_from_the_authority_that_holds_it() {
        var found = matters.review(
                reference,
                Map.of(
                        MatterKind.IRREGULAR_STAY, MatterAuthority.MIGRATION_SERVICE,
                        MatterKind.DRUGS, MatterAuthority.COURT,
                        MatterKind.OTHER_OFFENCE, MatterAuthority.POLICE),
                Set.of(MatterKind.IRREGULAR_STAY, MatterKind.DRUGS));
        assertThat(found).isTrue();

        matters.requestRelease(reference);
        matters.requestRelease(reference);

        verify(outgoing)
                .ask(eq(reference), eq("MIGRATION_SERVICE"), eq("RELEASE_FROM_LIABILITY_IRREGULAR_STAY"), any(), any());
        verify(outgoing)
                .ask(eq(reference), eq("CRIMINAL_TRACK_NOTICE"), eq("RELEASE_FROM_LIABILITY_DRUGS"), any(), any());
        verify(outgoing, never()).ask(any(), any(), eq("RELEASE_FROM_LIABILITY_OTHER_OFFENCE"), any(), any());
        refused("MATTER_WITHOUT_AUTHORITY", () -> matters.review(reference, Map.of(), Set.of(MatterKind.DOCUMENTS)));
    }

    private void stateIs(CaseState state) {
        when(files.get(reference))
                .thenReturn(new CaseView(
                        reference,
                        state,
                        clock.instant(),
                        ChildStatus.ADULT,
                        Region.ALMATY,
                        new AgencyId("LAB_INSP-75"),
                        new AgencyId("AKIMAT_SOC-75"),
                        Set.of(),
                        clock.instant(),
                        null,
                        0));
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** The reflection period, the legal clock without its engine and web sides, and a clock that stands still. */
    @EntityScan(basePackages = {"kz.nrm.reflection", "kz.nrm.deadline"})
    @EnableJpaRepositories(basePackages = {"kz.nrm.reflection", "kz.nrm.deadline"})
    @ComponentScan(
            basePackages = "kz.nrm.deadline",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "kz\\.nrm\\.deadline\\.((process|web)\\..*|.*(Visibility|Test|Slice|Board|WhatIf|Benchmark).*|RecordedDates"
                                            + "|Calendar(Edit.*|Feeds|Impact|Recount|Work|Years)|OpenDeadlines)"))
    @Import({
        ReflectionPeriods.class,
        ReflectionExtensions.class,
        EarlyEnds.class,
        InterviewAttempts.class,
        RemovalHolds.class,
        PendingMatters.class
    })
    static class Beans {

        @Bean
        TestClock clock() {
            return new TestClock("2026-11-16T09:20:31Z");
        }

        @Bean
        DatabaseTime databaseTime(TestClock clock) {
            return clock::instant;
        }

        @Bean
        NodeClock nodeClock(TestClock clock, DatabaseTime time) {
            return new NodeClock(clock, time, org.mockito.Mockito.mock(NodeJobs.class));
        }

        @Bean
        CaseAccess access() {
            return org.mockito.Mockito.mock(CaseAccess.class);
        }

        @Bean
        Agencies agencies() {
            var agencies = org.mockito.Mockito.mock(Agencies.class);
            when(agencies.responsible(any(), any()))
                    .thenReturn(Optional.of(new Agency(
                            new AgencyId("COORD-75"), AgencyKind.COORD, Optional.of(Region.ALMATY), Map.of())));
            return agencies;
        }
    }
}
