package kz.nrm.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.junit.jupiter.api.Test;

class CriminalLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final CriminalCode code = ShippedCriminalCode.load();
    private final CriminalLink link = new CriminalLink(CaseReference.random());

    @Test
    void a_late_answer_of_the_register_never_overwrites_what_was_entered_by_hand() {
        assertThat(link.registered("26-75-1", NOW, true)).isTrue();
        assertThat(link.registered("26-75-2", NOW.plusSeconds(60), false)).isFalse();
        assertThat(link.view().registerNumber()).isEqualTo("26-75-1");

        assertThat(link.registered("26-75-3", NOW, true)).isTrue();
        assertThat(link.view().registerNumber()).isEqualTo("26-75-3");
    }

    @Test
    void losing_the_articles_that_are_paid_for_warns_of_paying_back() {
        assertThat(link.charge(Set.of("128.2"), code)).isFalse();
        assertThat(link.view().repaymentRisk()).isFalse();

        assertThat(link.charge(Set.of("309.1"), code)).isTrue();
        assertThat(link.view().repaymentRisk()).isTrue();

        assertThat(link.charge(Set.of("309.2"), code)).as("the risk stays").isFalse();
        assertThat(link.view().repaymentRisk()).isTrue();

        assertThat(link.charge(Set.of("135.1", "309.2"), code)).isFalse();
        assertThat(link.view().repaymentRisk()).as("paid for again").isFalse();
    }

    @Test
    void other_articles_of_the_same_group_warn_of_nothing() {
        link.charge(Set.of("128.1"), code);
        assertThat(link.charge(Set.of("128.3"), code)).isFalse();
        assertThat(link.view().articles()).containsExactly("128.3");
    }

    @Test
    void the_deposition_of_a_child_cannot_be_refused() {
        assertThatThrownBy(() -> link.deposition(DepositionOffer.REQUESTED, JudgeDecision.NOT_GRANTED, true))
                .isInstanceOf(Refusal.class)
                .hasMessage("DEPOSITION_OF_CHILD_MUST_BE_GRANTED");
        assertThat(link.view().deposition()).isNull();

        link.deposition(DepositionOffer.REQUESTED, JudgeDecision.NOT_GRANTED, false);
        assertThat(link.view().deposition()).isEqualTo(DepositionOffer.REQUESTED);
    }

    @Test
    void measures_taken_are_kept_in_their_order() {
        link.protectionDecided(
                Set.of(ProtectionMeasure.RESTRAINING_ORDER, ProtectionMeasure.WARNING_TO_THREATENER), NOW);
        assertThat(link.view().measures()).isEqualTo("WARNING_TO_THREATENER RESTRAINING_ORDER");
        link.protectionDecided(Set.of(), NOW);
        assertThat(link.view().measures()).isEmpty();
    }

    @Test
    void statements_are_counted() {
        link.statementTaken(NOW);
        link.statementTaken(NOW.plusSeconds(3600));
        assertThat(link.statements()).isEqualTo(2);
        assertThat(link.view().statementAt()).isEqualTo(NOW.plusSeconds(3600));
    }
}
