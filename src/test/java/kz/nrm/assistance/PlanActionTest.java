package kz.nrm.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.junit.jupiter.api.Test;

class PlanActionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private final PlanAction action = new PlanAction(
            CaseReference.random(), new NewPlanAction(Goal.HEALTH, ServiceKind.SOCIAL_MEDICAL, null, DAY), NOW);

    @Test
    void is_agreed_offered_given_and_confirmed_by_the_person() {
        action.agree();
        action.accept();
        action.deliver(DAY, 2);
        action.confirm(true);
        assertThat(action.view().state()).isEqualTo(PlanActionState.CONFIRMED);
        assertThat(action.view().units()).isEqualTo(2);
        assertThat(action.state().owed()).isFalse();
    }

    @Test
    void a_delivery_the_person_does_not_know_of_was_none() {
        action.agree();
        action.accept();
        action.deliver(DAY, 1);
        action.confirm(false);
        assertThat(action.state()).isEqualTo(PlanActionState.ACCEPTED);
        refused(() -> action.confirm(true), "NOT_DELIVERED_YET");
    }

    @Test
    void what_was_not_wanted_stays_on_offer() {
        action.agree();
        action.refuse(ServiceRefusalReason.NOT_NOW);
        assertThat(action.state().owed()).isFalse();
        action.agree();
        assertThat(action.view().refusedBecause()).isNull();
        assertThat(action.state()).isEqualTo(PlanActionState.AGREED);
    }

    @Test
    void nothing_is_given_before_the_person_accepts() {
        refused(action::accept, "PLAN_STEP_NOT_POSSIBLE");
        action.agree();
        refused(() -> action.deliver(DAY, 1), "PLAN_STEP_NOT_POSSIBLE");
        refused(() -> action.confirm(true), "PLAN_STEP_NOT_POSSIBLE");
        refused(action::agree, "PLAN_STEP_NOT_POSSIBLE");
    }

    private static void refused(Runnable step, String code) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
