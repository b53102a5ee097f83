package kz.nrm.detention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;

class DetentionEventTest {

    private static final Instant SINCE = Instant.parse("2026-11-20T04:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T10:00:00Z");

    private final DetentionEvent detention = new DetentionEvent(
            CaseReference.random(),
            DetentionPlace.POLICE_STATION,
            DetentionHolder.POLICE,
            SINCE,
            new UserId("lawyer"),
            LATER);

    @Test
    void aSecondReportKnowsWhereThePersonIsNowAndNeverShortensTheDetention() {
        detention.reportedAgain(DetentionPlace.BORDER_POST, DetentionHolder.BORDER_SERVICE, LATER);
        assertThat(detention.view().since()).isEqualTo(SINCE);

        detention.reportedAgain(DetentionPlace.BORDER_POST, DetentionHolder.BORDER_SERVICE, SINCE.minusSeconds(60));

        assertThat(detention.view().since()).isEqualTo(SINCE.minusSeconds(60));
        assertThat(detention.view().place()).isEqualTo(DetentionPlace.BORDER_POST);
        assertThat(detention.view().reports()).isEqualTo(3);
    }

    @Test
    void lastsUntilThePersonIsReleasedOrMovedToAShelter() {
        detention.checked(
                DetentionPlace.PRE_TRIAL_DETENTION,
                DetentionHolder.PENITENTIARY_SERVICE,
                DetentionDecision.STILL_HELD,
                LATER);
        detention.releaseAsked(LATER);
        assertThat(detention.running()).isTrue();

        detention.checked(
                DetentionPlace.PRE_TRIAL_DETENTION,
                DetentionHolder.PENITENTIARY_SERVICE,
                DetentionDecision.MOVED_TO_SHELTER,
                LATER);

        assertThat(detention.running()).isFalse();
        assertThat(detention.checks()).isEqualTo(2);
        assertThat(detention.view().endedAt()).contains(LATER);
        assertThatThrownBy(() -> detention.end(LATER)).isInstanceOf(Refusal.class);
    }

    @Test
    void cannotEndBeforeItBegan() {
        assertThatThrownBy(() -> detention.end(SINCE.minusSeconds(1))).isInstanceOf(Refusal.class);
        assertThat(detention.running()).isTrue();
    }
}
