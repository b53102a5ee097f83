package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a fired timer is told by the row it copies. */
class DeadlineWaitsTest {

    private static final Instant END = Instant.parse("2026-12-16T19:00:00Z");

    private final DeadlineRepository rows = mock(DeadlineRepository.class);
    private final Deadline running = mock(Deadline.class);

    @Test
    void goesOnAsLongAsTheRowSays() {
        when(rows.findByRunningKey(anyString())).thenReturn(Optional.empty());
        when(rows.findByRunningKey("P:p1:REFLECTION_PERIOD")).thenReturn(Optional.of(running));
        when(running.dueAt()).thenReturn(END);

        assertThat(at(END).goesOnUntil("p1", "REFLECTION_PERIOD")).contains(END);
        assertThat(at(END).goesOnUntil("p2", "REFLECTION_PERIOD")).isEmpty();

        when(running.isOver(END)).thenReturn(true);
        assertThat(at(END).goesOnUntil("p1", "REFLECTION_PERIOD")).isEmpty();
    }

    private DeadlineWaits at(Instant now) {
        return new DeadlineWaits(rows, () -> now);
    }
}
