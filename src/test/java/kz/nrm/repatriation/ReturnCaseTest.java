package kz.nrm.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.casefile.CaseState;
import kz.nrm.repatriation.ReturnCase.Obstacle;
import kz.nrm.shared.CaseReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnCaseTest {

    private static final Instant ASSESSED = Instant.parse("2026-03-01T19:00:00Z");
    private static final Instant VALID_UNTIL = ASSESSED.plus(Duration.ofDays(30));
    private static final Instant DEPARTURE = Instant.parse("2026-03-20T08:00:00Z");
    private static final Instant OPENS = DEPARTURE.minus(Duration.ofHours(24));

    private final ReturnCase returning =
            new ReturnCase(CaseReference.random(), "process", false, CaseState.IDENTIFIED, ASSESSED);

    @Test
    void begins_with_every_gate_open() {
        assertThat(returning.state()).isEqualTo(ReturnState.WISH);
        assertThat(returning.view().gates()).hasSize(10).containsValue(GateColour.OPEN);
        assertThat(returning.notGreen(true)).hasSize(9).doesNotContain(ReturnGate.SECOND_CONFIRMATION);
    }

    @Test
    void state_follows_the_assessment_and_the_papers_in_whatever_order_they_come() {
        returning.judge(ReturnGate.DOCUMENTS, GateColour.GREEN);
        assertThat(returning.state()).isEqualTo(ReturnState.WISH);
        returning.assessRisk(GateColour.GREEN, ASSESSED, VALID_UNTIL);
        assertThat(returning.state()).isEqualTo(ReturnState.DOCUMENTS);
    }

    @Test
    void red_papers_do_not_move_it_on() {
        returning.assessRisk(GateColour.GREEN, ASSESSED, VALID_UNTIL);
        returning.judge(ReturnGate.DOCUMENTS, GateColour.RED);
        assertThat(returning.state()).isEqualTo(ReturnState.RISK_ASSESSED);
    }

    @ParameterizedTest
    @EnumSource(value = ReturnGate.class, mode = EnumSource.Mode.EXCLUDE, names = "SECOND_CONFIRMATION")
    void one_gate_that_is_not_green_holds_up_the_approval(ReturnGate gate) {
        allGreen();
        returning.judge(gate, GateColour.RED);
        assertThat(returning.obstacleToApproval(true, DEPARTURE)).contains(Obstacle.RETURN_GATES_OPEN);
        assertThat(returning.notGreen(true)).isEqualTo(Set.of(gate));
    }

    @Test
    void an_adult_needs_no_determination_of_best_interests() {
        allGreen();
        returning.judge(ReturnGate.CHILD, GateColour.OPEN);
        assertThat(returning.obstacleToApproval(false, DEPARTURE)).isEmpty();
        assertThat(returning.obstacleToApproval(true, DEPARTURE)).contains(Obstacle.RETURN_GATES_OPEN);
    }

    @Test
    void an_assessment_that_has_run_out_holds_up_the_approval() {
        allGreen();
        assertThat(returning.obstacleToApproval(true, VALID_UNTIL)).isEmpty();
        assertThat(returning.obstacleToApproval(true, VALID_UNTIL.plusSeconds(1)))
                .contains(Obstacle.RETURN_RISK_NOT_VALID);
    }

    @Test
    void a_new_assessment_takes_the_approval_back() {
        allGreen();
        returning.approve(ASSESSED);
        assertThat(returning.approved()).isTrue();
        returning.assessRisk(GateColour.GREEN, ASSESSED, VALID_UNTIL);
        assertThat(returning.approved()).isFalse();
    }

    @Test
    void nobody_leaves_without_approval_and_booking() {
        allGreen();
        assertThat(returning.obstacleToDeparture(true, DEPARTURE)).contains(Obstacle.RETURN_NOT_APPROVED);
        returning.approve(ASSESSED);
        assertThat(returning.obstacleToDeparture(true, DEPARTURE)).contains(Obstacle.RETURN_NOT_APPROVED);
    }

    @Test
    void the_wish_is_confirmed_in_the_last_day_before_departure() {
        booked();
        assertThat(returning.confirmationOpen(OPENS.minusSeconds(1))).isFalse();
        assertThat(returning.confirmationOpen(OPENS)).isTrue();
        assertThat(returning.obstacleToDeparture(true, DEPARTURE)).contains(Obstacle.WISH_NOT_CONFIRMED_AGAIN);
        returning.confirmWishAgain(true, OPENS);
        assertThat(returning.obstacleToDeparture(true, DEPARTURE)).isEmpty();
    }

    @Test
    void a_confirmation_older_than_a_day_at_the_real_departure_does_not_count() {
        booked();
        returning.confirmWishAgain(true, OPENS);
        assertThat(returning.obstacleToDeparture(true, DEPARTURE.plusSeconds(1)))
                .contains(Obstacle.WISH_NOT_CONFIRMED_AGAIN);
    }

    @Test
    void a_later_booking_needs_a_new_confirmation() {
        booked();
        returning.confirmWishAgain(true, OPENS);
        returning.book(DEPARTURE.plus(Duration.ofDays(1)), OPENS.plus(Duration.ofDays(1)));
        assertThat(returning.obstacleToDeparture(true, DEPARTURE)).contains(Obstacle.WISH_NOT_CONFIRMED_AGAIN);
        assertThat(returning.view().gates()).containsEntry(ReturnGate.SECOND_CONFIRMATION, GateColour.OPEN);
    }

    @Test
    void a_no_on_the_last_day_is_a_no() {
        booked();
        returning.confirmWishAgain(true, OPENS);
        returning.confirmWishAgain(false, OPENS.plusSeconds(60));
        assertThat(returning.obstacleToDeparture(true, DEPARTURE)).contains(Obstacle.WISH_NOT_CONFIRMED_AGAIN);
    }

    @Test
    void departure_is_blocked_without_a_valid_risk_assessment() {
        booked();
        returning.book(VALID_UNTIL.plusSeconds(60), VALID_UNTIL.minus(Duration.ofHours(24)));
        returning.confirmWishAgain(true, VALID_UNTIL);
        assertThat(returning.obstacleToDeparture(true, VALID_UNTIL.plusSeconds(60)))
                .contains(Obstacle.RETURN_RISK_NOT_VALID);
        assertThat(returning.obstacleToDeparture(true, VALID_UNTIL)).isEmpty();
    }

    @Test
    void may_be_cancelled_until_departure_and_not_afterwards() {
        booked();
        returning.depart(DEPARTURE);
        assertThat(returning.cancel(DEPARTURE)).isFalse();
        assertThat(returning.state()).isEqualTo(ReturnState.DEPARTED);

        var other = new ReturnCase(CaseReference.random(), "other", false, CaseState.IDENTIFIED, ASSESSED);
        assertThat(other.cancel(DEPARTURE)).isTrue();
        assertThat(other.state()).isEqualTo(ReturnState.CANCELLED_BY_PERSON);
        assertThat(other.cancel(DEPARTURE)).isFalse();
    }

    @Test
    void arrives_is_received_visited_and_completed() {
        booked();
        returning.depart(DEPARTURE);
        assertThat(returning.startOf(ReturnCase.RecordedDate.ARRIVAL_AWAITED)).contains(DEPARTURE);
        returning.awaitArrivalFrom(DEPARTURE.plusSeconds(5));
        assertThat(returning.startOf(ReturnCase.RecordedDate.ARRIVAL_AWAITED)).contains(DEPARTURE.plusSeconds(5));
        returning.arrive(DEPARTURE.plusSeconds(9));
        assertThat(returning.startOf(ReturnCase.RecordedDate.ARRIVED)).contains(DEPARTURE.plusSeconds(9));
        returning.monitor();
        assertThat(returning.state()).isEqualTo(ReturnState.ARRIVED);
        returning.receive();
        returning.monitor();
        assertThat(returning.state()).isEqualTo(ReturnState.MONITORING);
        returning.complete(DEPARTURE.plusSeconds(10));
        assertThat(returning.state().ended()).isTrue();
    }

    private void allGreen() {
        returning.assessRisk(GateColour.GREEN, ASSESSED, VALID_UNTIL);
        EnumSet.complementOf(EnumSet.of(ReturnGate.RISK, ReturnGate.SECOND_CONFIRMATION))
                .forEach(gate -> returning.judge(gate, GateColour.GREEN));
    }

    private void booked() {
        allGreen();
        returning.approve(ASSESSED);
        returning.book(DEPARTURE, OPENS);
    }
}
