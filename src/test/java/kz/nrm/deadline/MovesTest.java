package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovesTest {

    private static final Instant DUE = Instant.parse("2026-12-17T19:00:00Z");

    private final DeadlineView deadline = mock(DeadlineView.class);

    @Test
    void allAreCountedAndOnePageIsShown() {
        when(deadline.dueAt()).thenReturn(DUE);
        var moves = new Moves(new Moves.Window(1, 2));

        for (var seconds : List.of(1, -2, 3, -4, 5)) {
            moves.add(deadline, () -> Optional.of(ending(DUE.plusSeconds(seconds))));
        }
        moves.add(deadline, Optional::empty);
        moves.add(deadline, () -> {
            throw new CalendarYearMissing(2035);
        });

        var preview = moves.preview();
        assertThat(preview.later()).isEqualTo(3);
        assertThat(preview.earlier()).isEqualTo(2);
        assertThat(preview.yearMissing()).isEqualTo(1);
        assertThat(preview.items())
                .extracting(CalendarPreview.Moved::to)
                .containsExactly(DUE.plusSeconds(3), DUE.minusSeconds(4));
    }

    private static DeadlineCalculation ending(Instant at) {
        return new DeadlineCalculation(DUE, at, List.of(), true);
    }
}
