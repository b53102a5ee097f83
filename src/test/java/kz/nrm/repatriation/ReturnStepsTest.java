package kz.nrm.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.Representation;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseProcesses.Delivery;
import kz.nrm.workflow.OutgoingRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** The use cases of a return with their surroundings stubbed: what is refused, and what a step tells the rest of the case. */
class ReturnStepsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Actor ACTOR = new Actor(
            new UserId("return.officer"),
            "Return officer",
            new AgencyId("IOM"),
            AgencyKind.IOM,
            Optional.empty(),
            Set.of(Role.RETURN_OFFICER));

    private final CaseReference reference = CaseReference.random();
    private final ReturnCase returning =
            new ReturnCase(reference, "process", false, CaseState.IDENTIFIED, NOW.minusSeconds(60));
    private final ReturnCaseRepository returns = mock();
    private final CaseFiles files = mock();
    private final Consents consents = mock();
    private final Representation representation = mock();
    private final Deadlines deadlines = mock();
    private final CaseProcesses processes = mock();
    private final OutgoingRequests requests = mock();
    private final ApplicationEventPublisher events = mock();

    private final ReturnCases cases =
            new ReturnCases(returns, files, consents, representation, deadlines, processes, requests, events, CLOCK);
    private final ReturnGates gates = new ReturnGates(returns, files, representation, deadlines, events, CLOCK);
    private final ReturnTravels travels =
            new ReturnTravels(returns, files, consents, representation, deadlines, processes, events, CLOCK);

    @BeforeEach
    void surroundings() {
        when(returns.findFirstByReferenceOrderByOpenedAtDesc(reference.value())).thenReturn(Optional.of(returning));
        when(processes.deliver(any(), any(), any())).thenReturn(Delivery.DELIVERED);
        when(deadlines.open(any())).thenAnswer(call -> {
            var asked = call.<OpenDeadline>getArgument(0);
            var view = mock(DeadlineView.class);
            var start = asked.startAt();
            when(view.dueAt())
                    .thenReturn(
                            asked.kind().equals(ReturnDates.RISK_VALID)
                                    ? start.plus(Duration.ofDays(30))
                                    : start.minus(Duration.ofHours(24)));
            return view;
        });
        person(ChildStatus.ADULT);
    }

    @Test
    void the_consulate_is_asked_only_when_the_person_allowed_it() {
        cases.tellWish(reference, wish(false), ACTOR);
        cases.requestDocuments(reference);
        verify(requests, never()).ask(any(), any(), any(), any(), any());

        cases.tellWish(reference, wish(true), ACTOR);
        cases.requestDocuments(reference);
        verify(requests).ask(eq(reference), eq("CONSULATE"), any(), eq(RepatriationProcess.CONSULATE_ANSWERED), any());
        verify(consents, org.mockito.Mockito.times(2))
                .record(reference, Consent.Purpose.RETURN, true, "rus", Consent.Giver.SELF, ACTOR.id());
    }

    @Test
    void a_child_is_not_asked_without_the_guardian() {
        person(ChildStatus.UNKNOWN);
        assertRefused("GUARDIAN_MUST_BE_PRESENT", () -> cases.tellWish(reference, wish(true), ACTOR));
        verify(representation).require(reference);
        verify(consents, never()).record(any(), any(), org.mockito.ArgumentMatchers.anyBoolean(), any(), any(), any());
    }

    @Test
    void a_childs_return_is_not_checked_while_nobody_may_act_for_the_child() {
        assertRefused("REPRESENTATIVE_REQUIRED", () -> gates.checkChild(reference, true, false, ACTOR));
        when(representation.inPlace(reference)).thenReturn(true);
        gates.checkChild(reference, true, false, ACTOR);
        assertThat(returning.notGreen(true)).doesNotContain(ReturnGate.CHILD);
    }

    @Test
    void a_critical_risk_is_never_called_safe_and_a_risk_is_explained_after_it_was_assessed() {
        assertRefused(
                "CRITICAL_RISK_IS_NOT_SAFE",
                () -> gates.assessRisk(reference, risk(ReturnRisk.ReturnRiskLevel.CRITICAL, TODAY, TODAY)));
        assertRefused(
                "RISK_EXPLAINED_BEFORE_ASSESSED",
                () -> gates.assessRisk(reference, risk(ReturnRisk.ReturnRiskLevel.LOW, TODAY, TODAY.minusDays(1))));
        assertRefused(
                "DATE_IN_FUTURE",
                () -> gates.assessRisk(
                        reference, risk(ReturnRisk.ReturnRiskLevel.LOW, TODAY.plusDays(1), TODAY.plusDays(1))));
        verify(deadlines, never()).open(any());
    }

    @Test
    void the_approval_says_which_gates_are_open() {
        assertThatThrownBy(() -> gates.decide(reference, true)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("RETURN_GATES_OPEN");
            assertThat(refusal.arguments().get(0).toString())
                    .contains("WISH", "RISK", "ROUTE")
                    .doesNotContain("CHILD");
        });
        gates.decide(reference, false);
        assertThat(returning.approved()).isFalse();
    }

    @Test
    void what_only_the_person_can_say_is_not_remedied_by_others() {
        assertRefused("GATE_NOT_REMEDIABLE", () -> gates.remedy(reference, Set.of(ReturnGate.WISH)));
        assertRefused("RETURN_RISK_NOT_VALID", () -> gates.remedy(reference, Set.of(ReturnGate.RISK)));
        gates.remedy(reference, Set.of(ReturnGate.ROUTE));
        assertThat(returning.notGreen(false)).doesNotContain(ReturnGate.ROUTE);
    }

    @Test
    void nothing_is_booked_that_nobody_approved() {
        assertRefused("RETURN_NOT_APPROVED", () -> travels.book(reference, NOW.plusSeconds(1)));
        approved();
        assertRefused("DEPARTURE_NOT_LATER", () -> travels.book(reference, NOW));
    }

    @Test
    void the_second_confirmation_cannot_be_taken_days_before() {
        approved();
        travels.book(reference, NOW.plus(Duration.ofDays(3)));
        assertRefused("CONFIRMATION_TOO_EARLY", () -> travels.confirmWishAgain(reference, true, "rus", ACTOR));
    }

    @Test
    void departure_is_refused_without_the_second_confirmation_and_told_to_the_path_with_it() {
        approved();
        travels.book(reference, NOW.plus(Duration.ofHours(5)));
        assertRefused("WISH_NOT_CONFIRMED_AGAIN", () -> travels.recordDeparture(reference, Departure.DEPARTED, NOW));
        verify(processes, never()).deliver(eq(RepatriationProcess.RETURN_DEPARTED), any(), any());

        travels.confirmWishAgain(reference, true, "rus", ACTOR);
        assertRefused("LEFT_AT_REQUIRED", () -> travels.recordDeparture(reference, Departure.DEPARTED, null));
        travels.recordDeparture(reference, Departure.DEPARTED, NOW);
        assertThat(returning.state()).isEqualTo(ReturnState.DEPARTED);
        verify(processes).deliver(eq(RepatriationProcess.RETURN_DEPARTED), eq(reference), any());
    }

    @Test
    void silence_after_departure_is_an_incident_and_never_an_end() {
        approved();
        returning.depart(NOW.minusSeconds(60));
        travels.confirmArrival(reference, false, null);
        verify(files).raise(reference, CaseFlag.IMMEDIATE_DANGER);
        verify(events).publishEvent(any(ArrivalNotConfirmed.class));
        assertThat(returning.state()).isEqualTo(ReturnState.DEPARTED);
        assertRefused("ARRIVED_BEFORE_DEPARTED", () -> travels.confirmArrival(reference, true, NOW.minusSeconds(61)));
        travels.confirmArrival(reference, true, NOW);
        assertThat(returning.state()).isEqualTo(ReturnState.ARRIVED);
    }

    @Test
    void a_wish_taken_back_after_departure_asks_for_a_way_back() {
        when(processes.deliver(any(), any(), any())).thenReturn(Delivery.NOBODY_WAITS);
        returning.depart(NOW);
        cases.withdrawWish(reference, "rus", ACTOR);
        verify(events).publishEvent(any(WayBackWished.class));
        verify(consents).record(reference, Consent.Purpose.RETURN, false, "rus", Consent.Giver.SELF, ACTOR.id());
    }

    @Test
    void cancelling_puts_the_case_back_where_it_stood() {
        cases.cancel(reference);
        cases.cancel(reference);
        verify(files).move(reference, CaseState.IDENTIFIED);
        assertRefused("NO_RETURN_RUNS", () -> cases.withdrawWish(reference, "rus", ACTOR));
    }

    private void approved() {
        returning.assessRisk(GateColour.GREEN, NOW, NOW.plus(Duration.ofDays(30)));
        EnumSet.complementOf(EnumSet.of(ReturnGate.RISK, ReturnGate.SECOND_CONFIRMATION))
                .forEach(gate -> returning.judge(gate, GateColour.GREEN));
        gates.decide(reference, true);
    }

    private void person(ChildStatus status) {
        when(files.get(reference))
                .thenReturn(new CaseView(
                        reference,
                        CaseState.RETURN_PREPARATION,
                        NOW,
                        status,
                        Region.ALMATY,
                        new AgencyId("NGO-75"),
                        new AgencyId("AKIMAT_SOC-75"),
                        Set.of(),
                        NOW,
                        null,
                        0));
    }

    private static ReturnWish wish(boolean consulate) {
        return new ReturnWish(true, true, true, consulate, "rus", null, null, null, null);
    }

    private static ReturnRisk risk(ReturnRisk.ReturnRiskLevel level, LocalDate assessed, LocalDate explained) {
        return new ReturnRisk(assessed, Set.of(), level, "x".repeat(20), "none", true, explained, true);
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
