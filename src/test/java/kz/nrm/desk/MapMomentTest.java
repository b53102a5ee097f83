package kz.nrm.desk;

import static kz.nrm.workflow.CaseMaps.State.CANCELLED;
import static kz.nrm.workflow.CaseMaps.State.FINISHED;
import static kz.nrm.workflow.CaseMaps.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.nrm.workflow.CaseMaps.State;
import kz.nrm.workflow.CaseMaps.Step;
import kz.nrm.workflow.CaseMaps.Track;
import kz.nrm.workflow.ProcessId;
import org.junit.jupiter.api.Test;

/** How a process stood is told from when each of its steps began and ended. */
class MapMomentTest {

    private static final Track TRACK = new Track(
            "1",
            new ProcessId("victim-path"),
            "Path",
            hour(1),
            hour(9),
            List.of(
                    new Step("Ask", "Ask", "userTask", hour(1), hour(3), FINISHED),
                    new Step("Remind", "Remind", "boundaryTimer", hour(2), hour(3), CANCELLED),
                    new Step("Help", "Help", "userTask", hour(3), null, WAITING)));

    @Test
    void beforeItWasLeftAStepWaits() {
        assertThat(MapMoment.activities(TRACK, hour(2), WAITING)).containsExactly("Ask", "Remind");
        assertThat(MapMoment.activities(TRACK, hour(2), FINISHED, CANCELLED)).isEmpty();
    }

    @Test
    void whenItIsLeftItIsBehindAndTheNextOneWaits() {
        assertThat(MapMoment.activities(TRACK, hour(3), WAITING)).containsExactly("Help");
        assertThat(MapMoment.activities(TRACK, hour(3), FINISHED)).containsExactly("Ask");
        assertThat(MapMoment.activities(TRACK, hour(3), CANCELLED)).containsExactly("Remind");
    }

    @Test
    void beforeItBeganThereIsNothing() {
        assertThat(MapMoment.activities(TRACK, hour(0), State.values())).isEmpty();
    }

    @Test
    void aProcessRunsUntilItEnds() {
        assertThat(MapMoment.runs(TRACK, hour(8))).isTrue();
        assertThat(MapMoment.runs(TRACK, hour(9))).isFalse();
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-11-16T00:00:00Z").plusSeconds(hour * 3600L);
    }
}
