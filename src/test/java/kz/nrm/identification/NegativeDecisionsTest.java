package kz.nrm.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.VictimPath;
import kz.nrm.casefile.VictimPaths;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseProcesses.Delivery;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class NegativeDecisionsTest {

    private static final Instant NOW = Instant.parse("2026-11-17T06:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final SupportOffer DECLINED = new SupportOffer(SupportAnswer.DECLINED_SIGNED, TODAY);

    private final IdentificationDecisionRepository decisions = mock();
    private final CaseProgress progress = mock();
    private final CaseFiles files = mock();
    private final CaseProcesses processes = mock();
    private final VictimPaths paths = mock();
    private final ApplicationEventPublisher events = mock();
    private final CaseReference reference = CaseReference.random();

    private final NegativeDecisions negatives = new NegativeDecisions(
            decisions,
            new SupportReferrals(mock()),
            progress,
            files,
            processes,
            paths,
            events,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_confirmed_no_moves_the_case_and_one_not_shared_does_not() {
        given(DecisionKind.REASONABLE_GROUNDS, DecisionOutcome.NO_GROUNDS);
        confirm(DecisionKind.REASONABLE_GROUNDS, true);
        verify(progress).move(reference, CaseState.RG_NEGATIVE);

        var conclusion = given(DecisionKind.CONCLUSIVE_GROUNDS, DecisionOutcome.NOT_CONFIRMED);
        negatives.confirm(
                DecisionKind.CONCLUSIVE_GROUNDS, reference, TestActors.panel("second"), false, SupportOffer.NONE);
        assertThat(conclusion.view().overturned()).isTrue();
        verify(progress, never()).move(reference, CaseState.CG_NEGATIVE);
        verify(events).publishEvent(new DecisionOverturned(reference, DecisionKind.CONCLUSIVE_GROUNDS, NOW));
    }

    @Test
    void grounds_that_remain_ask_for_a_word_on_support() {
        var no = given(DecisionKind.REASONABLE_GROUNDS, DecisionOutcome.NO_GROUNDS);

        assertThatThrownBy(() -> negatives.confirm(
                        DecisionKind.REASONABLE_GROUNDS,
                        reference,
                        TestActors.panel("second"),
                        false,
                        SupportOffer.NONE))
                .hasMessage("SUPPORT_REFERRAL_MISSING");
        assertThat(no.view().confirmed()).isNull();
    }

    @Test
    void a_request_in_time_is_delivered_at_once() {
        given(DecisionKind.REASONABLE_GROUNDS, DecisionOutcome.NO_GROUNDS);
        confirm(DecisionKind.REASONABLE_GROUNDS, true);
        explain(false);
        heard(IdentificationProcess.RECONSIDERATION_ASKED, Delivery.DELIVERED);

        negatives.askReconsideration(reference);

        verify(progress).move(reference, CaseState.RECONSIDERATION);
        verify(paths, never()).reenter(any(), eq(false));
    }

    @Test
    void a_request_before_the_reasons_are_explained_waits_and_is_heard_then() {
        var no = given(DecisionKind.REASONABLE_GROUNDS, DecisionOutcome.NO_GROUNDS);
        confirm(DecisionKind.REASONABLE_GROUNDS, true);
        negatives.askReconsideration(reference);
        verify(processes, never()).deliver(any(), any(), any());

        explain(false);
        heard(IdentificationProcess.RECONSIDERATION_ASKED, Delivery.DELIVERED);
        negatives.hearEarlierRequest(DecisionKind.REASONABLE_GROUNDS, reference);

        verify(processes).deliver(eq(IdentificationProcess.RECONSIDERATION_ASKED), eq(reference), any());
        assertThat(no.reconsiderationAwaited()).isTrue();
    }

    @Test
    void nothing_is_delivered_when_nobody_asked() {
        given(DecisionKind.REASONABLE_GROUNDS, DecisionOutcome.NO_GROUNDS);
        confirm(DecisionKind.REASONABLE_GROUNDS, true);
        explain(false);

        negatives.hearEarlierRequest(DecisionKind.REASONABLE_GROUNDS, reference);

        verify(processes, never()).deliver(any(), any(), any());
    }

    @Test
    void after_the_time_to_ask_the_path_begins_anew() {
        given(DecisionKind.REASONABLE_GROUNDS, DecisionOutcome.NO_GROUNDS);
        confirm(DecisionKind.REASONABLE_GROUNDS, true);
        explain(false);
        heard(IdentificationProcess.RECONSIDERATION_ASKED, Delivery.NOBODY_WAITS);

        when(processes.isRunning(VictimPath.ID, reference)).thenReturn(true);
        negatives.askReconsideration(reference);
        verify(paths, never()).reenter(any(), eq(false));

        when(processes.isRunning(VictimPath.ID, reference)).thenReturn(false);
        negatives.askReconsideration(reference);
        verify(files).reopen(reference, CaseState.RECONSIDERATION);
        verify(paths).reenter(reference, false);
    }

    @Test
    void where_no_no_stands_nothing_can_be_reconsidered() {
        given(DecisionKind.REASONABLE_GROUNDS, DecisionOutcome.GROUNDS);

        assertThatThrownBy(() -> negatives.askReconsideration(reference)).hasMessage("NOTHING_TO_RECONSIDER");
    }

    @Test
    void a_final_answer_brings_the_case_back_and_grounds_overturn() {
        given(DecisionKind.CONCLUSIVE_GROUNDS, DecisionOutcome.NOT_CONFIRMED);
        confirm(DecisionKind.CONCLUSIVE_GROUNDS, true);
        reconsider(Reconsidered.FINAL);
        verify(progress, org.mockito.Mockito.times(2)).move(reference, CaseState.CG_NEGATIVE);

        reconsider(Reconsidered.GROUNDS);
        verify(events).publishEvent(new DecisionOverturned(reference, DecisionKind.CONCLUSIVE_GROUNDS, NOW));
    }

    @Test
    void reasons_are_not_explained_tomorrow() {
        given(DecisionKind.REASONABLE_GROUNDS, DecisionOutcome.NO_GROUNDS);
        confirm(DecisionKind.REASONABLE_GROUNDS, true);

        assertThatThrownBy(
                        () -> negatives.explain(DecisionKind.REASONABLE_GROUNDS, reference, TODAY.plusDays(1), false))
                .hasMessage("DAY_IN_FUTURE");
    }

    private IdentificationDecision given(DecisionKind kind, DecisionOutcome outcome) {
        var decision = new IdentificationDecision(
                reference, "instance", kind, outcome, Door.PANEL, TestActors.officer("officer"), null, NOW);
        when(decisions.findFirstByReferenceAndKindOrderByDecidedAtDesc(reference.value(), kind))
                .thenReturn(Optional.of(decision));
        return decision;
    }

    private void confirm(DecisionKind kind, boolean agreed) {
        negatives.confirm(kind, reference, TestActors.panel("second"), agreed, DECLINED);
    }

    private void explain(boolean asked) {
        negatives.explain(DecisionKind.REASONABLE_GROUNDS, reference, TODAY, asked);
    }

    private void reconsider(Reconsidered answer) {
        negatives.reconsider(DecisionKind.CONCLUSIVE_GROUNDS, reference, TestActors.panel("third"), answer, DECLINED);
    }

    private void heard(kz.nrm.workflow.MessageName message, Delivery delivery) {
        when(processes.deliver(eq(message), eq(reference), any())).thenReturn(delivery);
    }
}
