package kz.nrm.inclusion;

import static kz.nrm.inclusion.InclusionAction.BANK;
import static kz.nrm.inclusion.InclusionAction.LANGUAGE;
import static kz.nrm.inclusion.InclusionAction.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseState;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseProcesses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class InclusionsTest {

    private final CaseReference reference = CaseReference.random();
    private final InclusionPlan plan = new InclusionPlan(reference);
    private final InclusionPlanRepository plans = mock();
    private final CaseFiles files = mock();
    private final CaseProcesses processes = mock();
    private final ApplicationEventPublisher events = mock();
    private final Inclusions inclusions = new Inclusions(
            plans, files, processes, events, Clock.fixed(Instant.parse("2026-05-05T06:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void proposed() {
        when(plans.findById(reference.value())).thenReturn(Optional.of(plan));
        inclusions.propose(reference);
    }

    @Test
    void every_step_is_proposed_and_the_case_is_for_the_long_term() {
        assertThat(plan.open()).isEqualTo(EnumSet.allOf(InclusionAction.class));
        verify(files).move(reference, CaseState.LONG_TERM);
    }

    @Test
    void a_second_proposal_keeps_what_was_agreed() {
        inclusions.agree(reference, Set.of(WORK), but(WORK), Set.of());
        inclusions.propose(reference);
        assertThat(plan.actions()).containsEntry(WORK, ActionState.ACCEPTED).containsEntry(BANK, ActionState.DECLINED);
    }

    @Test
    void a_way_taken_again_proposes_what_was_given_up() {
        inclusions.agree(reference, Set.of(WORK), but(WORK), Set.of());
        inclusions.handOver(reference, Set.of(), Set.of(WORK));
        inclusions.propose(reference);
        assertThat(plan.actions()).containsEntry(WORK, ActionState.PROPOSED);
    }

    @Test
    void each_proposed_step_is_answered_once() {
        assertRefused("ACTIONS_NOT_ANSWERED", () -> inclusions.agree(reference, Set.of(WORK), Set.of(), Set.of()));
        assertRefused(
                "ACTION_ANSWERED_TWICE",
                () -> inclusions.agree(reference, Set.of(WORK), EnumSet.allOf(InclusionAction.class), Set.of()));
    }

    @Test
    void goals_are_met_when_no_step_is_open() {
        inclusions.agree(reference, Set.of(WORK, LANGUAGE), Set.of(), but(WORK, LANGUAGE));
        assertRefused(
                "ACTIONS_STILL_OPEN", () -> inclusions.review(reference, PlanReview.GOALS_MET, Set.of(WORK), Set.of()));
        assertThat(plan.actions()).as("nothing is kept of a refused review").containsEntry(WORK, ActionState.ACCEPTED);
        inclusions.review(reference, PlanReview.GOALS_MET, Set.of(WORK), Set.of(LANGUAGE));
        assertThat(plan.open()).isEmpty();
        verify(events).publishEvent(any(InclusionReviewed.class));
    }

    @Test
    void handing_over_leaves_no_step_without_an_answer() {
        inclusions.agree(reference, Set.of(WORK, LANGUAGE), Set.of(), but(WORK, LANGUAGE));
        assertRefused("ACTIONS_NOT_ANSWERED", () -> inclusions.handOver(reference, Set.of(WORK), Set.of()));
        inclusions.handOver(reference, Set.of(WORK), Set.of(LANGUAGE));
        assertThat(plan.actions())
                .containsEntry(WORK, ActionState.HANDED_OVER)
                .containsEntry(LANGUAGE, ActionState.GIVEN_UP);
    }

    @Test
    void giving_up_the_stay_where_no_inclusion_runs_is_refused() {
        when(processes.deliver(any(), any(), any())).thenReturn(CaseProcesses.Delivery.NOBODY_WAITS);
        assertRefused("NO_INCLUSION_RUNS", () -> inclusions.giveUp(reference));
    }

    private static Set<InclusionAction> but(InclusionAction first, InclusionAction... more) {
        return EnumSet.complementOf(EnumSet.of(first, more));
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
