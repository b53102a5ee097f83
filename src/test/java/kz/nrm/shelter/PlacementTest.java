package kz.nrm.shelter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant HELD_UNTIL = NOW.plus(Duration.ofHours(2));

    private final Placement placement =
            new Placement(CaseReference.random(), new ShelterId(UUID.randomUUID()), UUID.randomUUID(), NOW);

    @Test
    void is_requested_offered_accepted_reached_lived_in_and_left() {
        placement.offer(HELD_UNTIL);
        placement.accept(HELD_UNTIL.minusSeconds(1));
        placement.sendOff();
        placement.place(HELD_UNTIL);
        assertThat(placement.since()).isEqualTo(HELD_UNTIL);
        placement.leave(PlacementEnd.PLAN_COMPLETED, HELD_UNTIL);
        assertThat(placement.state()).isEqualTo(PlacementState.EXITED);
        assertThat(placement.end()).contains(PlacementEnd.PLAN_COMPLETED);
    }

    @Test
    void cannot_be_accepted_once_the_hold_has_run_out() {
        placement.offer(HELD_UNTIL);
        refused(() -> placement.accept(HELD_UNTIL), "BED_HOLD_OVER");
        assertThat(placement.state()).isEqualTo(PlacementState.OFFERED);
    }

    @Test
    void a_stay_that_is_moved_is_no_exit() {
        placement.offer(HELD_UNTIL);
        placement.accept(NOW);
        placement.sendOff();
        placement.place(NOW);
        placement.transfer(HELD_UNTIL);
        assertThat(placement.state()).isEqualTo(PlacementState.TRANSFERRED);
    }

    @Test
    void what_never_became_a_stay_lapses() {
        placement.offer(HELD_UNTIL);
        placement.decline(BedDeclineReason.FULL, NOW);
        assertThat(placement.state()).isEqualTo(PlacementState.LAPSED);
        assertThat(placement.endedAfter(NOW.minusSeconds(1))).isTrue();
        assertThat(placement.endedAfter(NOW)).isFalse();
    }

    @Test
    void no_step_can_be_left_out_or_done_twice() {
        refused(() -> placement.accept(NOW), "BED_REQUEST_NOT_OPEN");
        refused(placement::sendOff, "BED_REQUEST_NOT_OPEN");
        refused(() -> placement.place(NOW), "BED_REQUEST_NOT_OPEN");
        refused(() -> placement.transfer(NOW), "BED_REQUEST_NOT_OPEN");
        placement.leave(PlacementEnd.TAKEN, NOW);
        refused(() -> placement.leave(PlacementEnd.TAKEN, NOW), "BED_REQUEST_NOT_OPEN");
    }

    private static void refused(Runnable step, String code) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
