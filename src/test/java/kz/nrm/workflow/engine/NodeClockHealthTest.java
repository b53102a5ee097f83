package kz.nrm.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Map;
import kz.nrm.workflow.NodeClock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class NodeClockHealthTest {

    private final NodeClock clock = mock(NodeClock.class);
    private final NodeClockHealth health = new NodeClockHealth(clock);

    @Test
    void aNodeIsNotReadyBeforeItsClockWasCompared() {
        when(clock.state()).thenReturn(new NodeClock.State(Duration.ZERO, 0, false, false));

        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void aNodeWhoseClockIsOffIsNotReadyAndSaysSo() {
        when(clock.state()).thenReturn(new NodeClock.State(Duration.ofDays(31), 0, true, true));

        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails())
                .containsEntry("millisecondsAhead", Duration.ofDays(31).toMillis())
                .hasEntrySatisfying(
                        "reason",
                        reason -> assertThat(reason).asString().contains("2678400 s ahead", "no timer fires"));
    }

    @Test
    void aNodeWhoseClockIsRightIsReady() {
        when(clock.state()).thenReturn(new NodeClock.State(Duration.ofMillis(-900), 12, false, true));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsOnly(Map.entry("millisecondsAhead", -900L));
    }
}
