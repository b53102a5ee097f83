package kz.nrm.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReflectionPeriodTest {

    private static final Instant START = Instant.parse("2026-11-16T09:20:00Z");
    private static final Instant END = Instant.parse("2026-12-17T19:00:00Z");

    private final ReflectionPeriod period = new ReflectionPeriod(CaseReference.random(), "p1", START, END);

    @Test
    void movesToLaterOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> period.extendedTo(END.minusSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> period.keptOpenUntil(END.minusSeconds(1)));

        period.keptOpenUntil(END.plus(Duration.ofDays(1)));
        period.extendedTo(END.plus(Duration.ofDays(31)));

        assertThat(period.endsAt()).isEqualTo(END.plus(Duration.ofDays(31)));
        assertThat(period.view(0, 0).extensions()).isEqualTo(1);
    }

    @Test
    void followsTheLegalClockToLaterOnly() {
        period.follows(END.minusSeconds(1));
        assertThat(period.endsAt()).isEqualTo(END);

        period.follows(END.plusSeconds(1));
        assertThat(period.endsAt()).isEqualTo(END.plusSeconds(1));
    }

    @Test
    void endsByItsTermOnlyWhenTheTermIsOver() {
        assertThatIllegalStateException().isThrownBy(() -> period.end(false, END));

        assertThat(period.running()).isTrue();
        assertThat(period.end(true, END)).isEqualTo(EndReason.EXPIRED);
        assertThat(period.view(0, 0).endedAt()).contains(END);
    }

    @Test
    void aWishEndsItOnlyAfterCaseManagerAndLawyerHaveConfirmedIt() {
        period.wishSaid();
        assertThatIllegalStateException().isThrownBy(() -> period.end(false, END));
        refused("WISH_NOT_PENDING", () -> period.wishIsFree(true));
        period.wishStands(true);
        assertThatIllegalStateException().isThrownBy(() -> period.end(false, END));
        period.wishIsFree(true);

        assertThat(period.end(false, START)).isEqualTo(EndReason.OWN_WISH);
    }

    @Test
    void aWishTakenBackOrNotFreeLeavesThePeriodAsItWasAndCanBeSaidAgain() {
        period.wishSaid();
        refused("WISH_BEING_DEALT_WITH", period::wishSaid);
        period.wishStands(false);
        period.wishSaid();
        period.wishStands(true);
        period.wishIsFree(false);
        assertThatIllegalStateException().isThrownBy(() -> period.end(false, END));

        period.wishSaid();
        assertThat(period.view(0, 0).wishPending()).isTrue();
    }

    @Test
    void anExceptionalEndNeedsAProposalAndAnApproval() {
        refused("EXCEPTIONAL_END_NOT_PENDING", () -> period.exceptionalEndDecided(ExceptionalEndDecision.END));
        period.exceptionalEndRaised();
        refused("EXCEPTIONAL_END_NOT_PENDING", () -> period.exceptionalEndDecided(ExceptionalEndDecision.END));
        refused("EXCEPTIONAL_END_NOT_PENDING", period::objected);
        period.exceptionalEndProposed(ExceptionalGround.PUBLIC_ORDER);
        period.objected();
        assertThatIllegalStateException().isThrownBy(() -> period.end(false, END));
        period.exceptionalEndDecided(ExceptionalEndDecision.END);

        assertThat(period.end(false, START)).isEqualTo(EndReason.EXCEPTIONAL);
        assertThat(period.view(0, 0).ground()).contains(ExceptionalGround.PUBLIC_ORDER);
        assertThat(period.view(0, 0).objections()).isEqualTo(1);
    }

    @Test
    void aDroppedOrRefusedExceptionalEndLeavesNothingBehind() {
        period.exceptionalEndRaised();
        refused("EXCEPTIONAL_END_BEING_DEALT_WITH", period::exceptionalEndRaised);
        period.exceptionalEndDropped();
        period.exceptionalEndRaised();
        period.exceptionalEndProposed(ExceptionalGround.STATUS_CLAIMED_IMPROPERLY);
        period.objected();
        period.exceptionalEndDecided(ExceptionalEndDecision.CONTINUE);

        assertThat(period.view(0, 0).endRaised()).isFalse();
        assertThat(period.view(0, 0).ground()).isEmpty();
        assertThat(period.objections()).isZero();
        assertThatIllegalStateException().isThrownBy(() -> period.end(false, END));
    }

    @Test
    void nothingHappensToAPeriodThatIsOver() {
        period.end(true, END);

        refused("PERIOD_NOT_RUNNING", period::wishSaid);
        refused("PERIOD_NOT_RUNNING", period::exceptionalEndRaised);
        refused("PERIOD_NOT_RUNNING", () -> period.extendedTo(END.plusSeconds(1)));
        refused("PERIOD_NOT_RUNNING", () -> period.end(true, END));
        assertThat(period.runsIn("p1")).isFalse();
    }

    @Test
    void leavingThePathIsNoDecisionOnThePeriod() {
        period.pathLeft(START);

        assertThat(period.view(0, 0).endReason()).contains(EndReason.PATH_LEFT);
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
