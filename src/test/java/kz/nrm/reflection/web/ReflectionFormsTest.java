package kz.nrm.reflection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.agency.AgencyKind;
import kz.nrm.reflection.EarlyEnds;
import kz.nrm.reflection.ExceptionalEndDecision;
import kz.nrm.reflection.ExtensionReason;
import kz.nrm.reflection.MatterAuthority;
import kz.nrm.reflection.MatterKind;
import kz.nrm.reflection.PendingMatters;
import kz.nrm.reflection.ReflectionExtensions;
import kz.nrm.reflection.RemovalHolds;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.TaskAtHand;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules between the fields of one form, and what each form tells its process. */
class ReflectionFormsTest {

    private static final String REASONS = "reasons that are long enough to be read";

    private final CaseReference reference = CaseReference.random();
    private final TaskAtHand task = mock();
    private final Actor actor = new Actor(
            new UserId("anna"),
            "Anna",
            new AgencyId("COORD-75"),
            AgencyKind.COORD,
            Optional.of(Region.ALMATY),
            Set.of(Role.COORDINATOR_REGION));

    @BeforeEach
    void a_task_at_midnight_in_almaty() {
        when(task.reference()).thenReturn(reference);
        when(task.actor()).thenReturn(actor);
        when(task.at()).thenReturn(Instant.parse("2026-11-20T19:30:00Z"));
    }

    @Test
    void a_day_is_judged_by_the_calendar_of_kazakhstan() {
        var form = new ExplainPeriodTaskForm();

        form.complete(task, explained("2026-11-21"));
        assertThatThrownBy(() -> form.complete(task, explained("2026-11-22"))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_grant_names_its_reason_and_a_refusal_needs_none() {
        var extensions = mock(ReflectionExtensions.class);
        var form = new DecideExtensionTaskForm(extensions);
        missing(
                "extensionReason",
                () -> form.complete(task, new DecideExtensionTaskForm.Decision(true, null, REASONS)));
        verify(extensions, never()).decide(any(), any(), any());

        var facts = form.complete(task, new DecideExtensionTaskForm.Decision(false, ExtensionReason.CHILD, REASONS));

        verify(extensions).decide(reference, Optional.empty(), actor.id());
        assertThat(facts.asMap()).isEqualTo(Map.of("extensionGranted", false));
    }

    @Test
    void a_wish_that_stands_was_said_alone_and_knowing_that_help_stays() {
        var ends = mock(EarlyEnds.class);
        var form = new ConfirmOwnWishTaskForm(ends);
        missing("seenAlone", () -> form.complete(task, talk(true, false, true)));
        missing("knowsHelpStays", () -> form.complete(task, talk(true, true, false)));
        verify(ends, never()).wishStands(any(), anyBoolean());

        form.complete(task, talk(false, false, false));
        verify(ends).wishStands(reference, false);
        assertThat(form.complete(task, talk(true, true, true)).asMap()).isEqualTo(Map.of("ownWishConfirmed", true));
    }

    @Test
    void an_exceptional_end_is_proposed_on_a_ground_only() {
        var ends = mock(EarlyEnds.class);
        var form = new ProposeExceptionalEndTaskForm(ends);
        missing(
                "ground",
                () -> form.complete(
                        task, new ProposeExceptionalEndTaskForm.Proposal(ExceptionalEndDecision.END, null, REASONS)));

        var facts = form.complete(
                task, new ProposeExceptionalEndTaskForm.Proposal(ExceptionalEndDecision.CONTINUE, null, REASONS));

        verify(ends).drop(reference);
        assertThat(facts.asMap()).isEqualTo(Map.of("exceptionalEndDecision", "CONTINUE"));
    }

    @Test
    void a_hold_has_a_number_and_its_absence_a_reason() {
        var holds = mock(RemovalHolds.class);
        var form = new ConfirmRemovalHoldTaskForm(holds);
        missing("holdNumber", () -> form.complete(task, new ConfirmRemovalHoldTaskForm.Answer(true, " ", null)));
        missing("whyNot", () -> form.complete(task, new ConfirmRemovalHoldTaskForm.Answer(false, null, null)));
        verify(holds, never()).answer(any(), anyBoolean(), any());

        var facts = form.complete(task, new ConfirmRemovalHoldTaskForm.Answer(true, "MIG-1", null));

        verify(holds).answer(reference, true, actor);
        assertThat(facts.asMap()).isEqualTo(Map.of("holdConfirmed", true));
    }

    @Test
    void matters_are_those_with_an_authority() {
        var matters = mock(PendingMatters.class);
        var direct = Set.of(MatterKind.DRUGS);
        var pending = Map.of(
                MatterKind.DRUGS, MatterAuthority.COURT, MatterKind.IRREGULAR_STAY, MatterAuthority.MIGRATION_SERVICE);
        when(matters.review(reference, pending, direct)).thenReturn(true);

        var facts = new ReviewPendingMattersTaskForm(matters)
                .complete(
                        task,
                        new ReviewPendingMattersTaskForm.Matters(
                                MatterAuthority.MIGRATION_SERVICE,
                                null,
                                null,
                                null,
                                MatterAuthority.COURT,
                                null,
                                direct,
                                null));

        assertThat(facts.asMap()).isEqualTo(Map.of("mattersFound", true));
    }

    private static ExplainPeriodTaskForm.Explanation explained(String day) {
        return new ExplainPeriodTaskForm.Explanation(LocalDate.parse(day), "uzb", true, "2026-1", null);
    }

    private static ConfirmOwnWishTaskForm.Talk talk(boolean stands, boolean alone, boolean knows) {
        return new ConfirmOwnWishTaskForm.Talk(stands, alone, knows, "uzb", true, null);
    }

    private static void missing(String field, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo(field)));
    }
}
