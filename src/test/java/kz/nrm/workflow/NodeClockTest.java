package kz.nrm.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NodeClockTest {

    private static final Instant NODE = Instant.parse("2026-11-16T09:20:31Z");

    private final NodeJobs jobs = mock(NodeJobs.class);
    private Instant database = NODE;
    private final NodeClock clock = new NodeClock(Clock.fixed(NODE, ZoneOffset.UTC), () -> database, jobs);

    @Test
    void firesWhenTheClockIsRight() {
        off(Duration.ofMillis(-1_900));
        clock.compare();

        assertThat(clock.mayFire()).isTrue();
        verify(jobs).start();
        verify(jobs, never()).stop();
    }

    @Test
    void firesNothingWhenItBootsWithAWrongClock() {
        off(Duration.ofDays(31));
        assertThat(clock.mayFire()).isFalse();

        clock.compare();

        assertThat(clock.mayFire()).isFalse();
        assertThat(clock.state().ahead()).isEqualTo(Duration.ofDays(31));
        verify(jobs, never()).start();
        verify(jobs).stop();
    }

    @Test
    void stopsWhenTheClockRunsAwayInEitherDirection() {
        clock.compare();
        off(Duration.ofMillis(-2_001));
        clock.compare();

        assertThat(clock.mayFire()).isFalse();
        assertThat(clock.state().ahead()).isNegative();
        verify(jobs).stop();
    }

    @Test
    void goesOnAfterAMinuteOfRightTime() {
        off(Duration.ofSeconds(3));
        clock.compare();
        off(Duration.ofMillis(900));
        for (var i = 0; i < 11; i++) {
            clock.compare();
        }
        assertThat(clock.mayFire()).isFalse();
        off(Duration.ofMillis(1_100));
        clock.compare();
        off(Duration.ZERO);
        for (var i = 0; i < 12; i++) {
            assertThat(clock.mayFire()).isFalse();
            clock.compare();
        }

        assertThat(clock.mayFire()).isTrue();
        verify(jobs, times(1)).start();
    }

    private void off(Duration ahead) {
        database = NODE.minus(ahead);
    }
}
