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
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseProcesses.Delivery;
import org.junit.jupiter.api.Test;

class ConclusionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final IdentificationDecisionRepository decisions = mock();
    private final Deadlines deadlines = mock();
    private final CaseProcesses processes = mock();
    private final CaseReference reference = CaseReference.random();

    private final Conclusions conclusions = new Conclusions(
            decisions,
            new SupportReferrals(mock()),
            deadlines,
            processes,
            Clock.fixed(Instant.parse("2026-11-17T06:00:00Z"), ZoneOffset.UTC));

    @Test
    void while_the_period_runs_only_a_positive_conclusion_is_possible() {
        assertThatThrownBy(() -> decide(Conclusion.NOT_CONFIRMED)).hasMessage("ONLY_POSITIVE_BEFORE_PERIOD_ENDS");
        verify(decisions, never()).save(any());

        decide(Conclusion.CONFIRMED);
        verify(decisions).save(any());
    }

    @Test
    void after_the_period_a_no_is_possible() {
        when(deadlines.isOver(reference, new DeadlineKind("REFLECTION_PERIOD"))).thenReturn(true);
        assertThat(conclusions.periodOver(reference)).isTrue();

        decide(Conclusion.NOT_CONFIRMED);
        verify(decisions).save(any());
    }

    @Test
    void a_confirmation_without_a_word_on_support_is_refused() {
        assertThatThrownBy(() -> conclusions.decide(
                        reference,
                        "instance",
                        TestActors.officer("officer"),
                        Door.PANEL,
                        Conclusion.CONFIRMED,
                        SupportOffer.NONE))
                .hasMessage("SUPPORT_REFERRAL_MISSING");
    }

    @Test
    void an_early_conclusion_needs_the_person_and_a_positive_opinion() {
        assertThatThrownBy(() -> conclusions.agreeEarly(reference, false, true, TODAY))
                .hasMessage("PERSON_MUST_AGREE");
        assertThatThrownBy(() -> conclusions.agreeEarly(reference, true, false, TODAY))
                .hasMessage("ONLY_POSITIVE_BEFORE_PERIOD_ENDS");
        assertThatThrownBy(() -> conclusions.agreeEarly(reference, true, true, TODAY.plusDays(1)))
                .hasMessage("DAY_IN_FUTURE");
        verify(processes, never()).deliver(any(), any(), any());

        answers(Delivery.DELIVERED);
        conclusions.agreeEarly(reference, true, true, TODAY);
        answers(Delivery.NOBODY_WAITS);
        assertThatThrownBy(() -> conclusions.agreeEarly(reference, true, true, TODAY))
                .hasMessage("NO_CONCLUSION_AWAITED");
    }

    private void answers(Delivery delivery) {
        when(processes.deliver(eq(FormalIdentificationProcess.EARLY_CONCLUSION_AGREED), eq(reference), any()))
                .thenReturn(delivery);
    }

    private void decide(Conclusion conclusion) {
        conclusions.decide(
                reference,
                "instance",
                TestActors.officer("officer"),
                Door.PANEL,
                conclusion,
                new SupportOffer(SupportAnswer.REFERRED, TODAY));
    }
}
