package kz.nrm.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kz.nrm.access.Actor;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.junit.jupiter.api.Test;

class IdentificationDecisionTest {

    static final Instant DAY = Instant.parse("2026-11-17T06:00:00Z");
    private final Actor officer = TestActors.officer("officer");
    private final Actor second = TestActors.panel("second");

    @Test
    void a_no_stands_only_once_a_second_person_has_confirmed_it() {
        var no = decision(DecisionOutcome.NO_GROUNDS);
        assertThat(no.standsNegative()).isFalse();

        no.confirm(second, true, DAY);
        assertThat(no.standsNegative()).isTrue();
        assertThatThrownBy(() -> no.confirm(second, false, DAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_second_person_who_does_not_share_it_overturns_it() {
        var no = decision(DecisionOutcome.NOT_CONFIRMED);
        no.confirm(second, false, DAY);

        assertThat(no.standsNegative()).isFalse();
        assertThat(no.view().overturned()).isTrue();
        assertThatThrownBy(() -> no.explained(DAY)).hasMessage("NOTHING_TO_EXPLAIN");
    }

    @Test
    void a_yes_needs_no_confirmation_and_is_never_overturned() {
        var yes = decision(DecisionOutcome.GROUNDS);

        assertThatThrownBy(() -> yes.confirm(second, false, DAY)).hasMessage("NOTHING_TO_CONFIRM");
        assertThatThrownBy(() -> yes.reconsider(second, Reconsidered.FINAL, DAY))
                .hasMessage("NOTHING_TO_RECONSIDER");
        assertThat(yes.view().overturned()).isFalse();
    }

    @Test
    void a_request_is_awaited_until_somebody_decides_anew_and_never_refused() {
        var no = decision(DecisionOutcome.NO_GROUNDS);
        no.confirm(second, true, DAY);
        no.askReconsideration(DAY);
        no.askReconsideration(DAY.plusSeconds(60));
        assertThat(no.reconsiderationAwaited()).isTrue();
        assertThat(no.view().reconsiderations()).isEqualTo(2);

        no.reconsider(TestActors.panel("third"), Reconsidered.GROUNDS, DAY.plusSeconds(120));
        assertThat(no.reconsiderationAwaited()).isFalse();
        assertThat(no.view().overturned()).isTrue();
        assertThat(no.decidingAgency()).isEqualTo("PANEL-75");
        assertThatThrownBy(() -> no.reconsider(second, Reconsidered.FINAL, DAY)).hasMessage("NOTHING_TO_RECONSIDER");
    }

    @Test
    void a_no_that_stands_after_reconsideration_can_be_asked_about_again() {
        var no = decision(DecisionOutcome.NO_GROUNDS);
        no.confirm(second, true, DAY);
        no.askReconsideration(DAY);
        no.reconsider(TestActors.panel("third"), Reconsidered.FINAL, DAY);

        assertThat(no.standsNegative()).isTrue();
        assertThat(no.decidingAgency()).isEqualTo("AKIMAT_SOC-75");
    }

    private IdentificationDecision decision(DecisionOutcome outcome) {
        return new IdentificationDecision(
                CaseReference.random(),
                "instance",
                DecisionKind.REASONABLE_GROUNDS,
                outcome,
                Door.SOCIAL_SERVICES,
                officer,
                null,
                DAY);
    }
}
