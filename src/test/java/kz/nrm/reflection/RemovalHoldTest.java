package kz.nrm.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.junit.jupiter.api.Test;

class RemovalHoldTest {

    private static final Instant AT = Instant.parse("2026-11-16T09:00:00Z");

    private final RemovalHold hold = new RemovalHold(CaseReference.random(), UUID.randomUUID(), AT);

    @Test
    void theMigrationServiceConfirmsIt() {
        hold.answered(true, AT.plusSeconds(60));

        assertThat(hold.state()).isEqualTo(HoldState.CONFIRMED);
        assertThat(hold.view().settledAt()).contains(AT.plusSeconds(60));
        assertThatThrownBy(() -> hold.answered(false, AT)).isInstanceOf(Refusal.class);
    }

    @Test
    void itsNoLeavesTheHoldInForceForTheProsecutor() {
        hold.answered(false, AT);
        assertThat(hold.state()).isEqualTo(HoldState.REQUESTED);

        hold.decidedByProsecutor(true, AT);
        assertThat(hold.state()).isEqualTo(HoldState.ORDERED);
    }

    @Test
    void whereNobodyConfirmsTheOtherProtectionIsNamed() {
        hold.answered(false, AT);
        hold.decidedByProsecutor(false, AT);

        assertThat(hold.state()).isEqualTo(HoldState.UNCONFIRMED);
        assertThatThrownBy(() -> hold.decidedByProsecutor(true, AT)).isInstanceOf(Refusal.class);
    }
}
