package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardTallyTest {

    private static final CaseReference HIDDEN = CaseReference.random();

    private final TestClock clock = new TestClock("2026-11-16T09:20:31Z");
    private final BoardCounts counts = mock(BoardCounts.class);
    private long passed;
    private final BoardTally tally = new BoardTally(counts, clock, Duration.ofMillis(10), () -> passed);
    private long takes;

    @BeforeEach
    void twoAgencies() {
        when(counts.at(any(), any())).then(call -> {
            passed += TimeUnit.MILLISECONDS.toNanos(takes);
            return List.of(
                    new BoardCount(null, "NGO-71", "LAWYER", "71", "URGENT_NEEDS", BoardPart.OVERDUE_3, 4, 60),
                    new BoardCount(null, "NGO-71", "LAWYER", "71", "URGENT_NEEDS", BoardPart.LATER, 2, 0),
                    new BoardCount(null, "COORD", "RAPPORTEUR", null, "REMOVAL_HOLD", BoardPart.TODAY, 1, 0),
                    new BoardCount(
                            HIDDEN.value(), "NGO-75", "LAWYER", "75", "REMOVAL_HOLD", BoardPart.SUSPENDED, 1, 0));
        });
    }

    @Test
    void whereCountingIsQuickEverybodyGetsAFreshCount() {
        tally.with(Set.of());
        tally.with(Set.of());
        tally.keepFresh();

        verify(counts, times(2)).at(Instant.parse("2026-11-16T09:20:31Z"), Set.of());
    }

    @Test
    void whereItTakesLongACountIsUsedForHalfAMinute() {
        takes = 15;
        var first = tally.with(Set.of());
        clock.pass(Duration.ofSeconds(30));
        assertThat(tally.with(Set.of())).isSameAs(first);

        clock.pass(Duration.ofSeconds(1));
        assertThat(tally.with(Set.of())).isNotSameAs(first);
        verify(counts, times(2)).at(any(), any());
    }

    @Test
    void noMoreThanATenthOfTheTimeIsSpentOnCounting() {
        takes = 130;
        var first = tally.with(Set.of());
        clock.pass(Duration.ofSeconds(1));
        tally.keepFresh();
        assertThat(tally.with(Set.of())).isSameAs(first);

        clock.pass(Duration.ofSeconds(60));
        tally.keepFresh();

        assertThat(tally.with(Set.of())).isNotSameAs(first);
        verify(counts, times(2)).at(any(), any());
    }

    @Test
    void aCountInWhichAHiddenCaseDoesNotStandApartIsNoCountForThisReader() {
        takes = 15;
        tally.with(Set.of());

        assertThat(tally.with(Set.of(HIDDEN.value())).apart()).containsExactly(HIDDEN.value());
        assertThat(tally.with(Set.of("NRM-2")).apart()).containsExactlyInAnyOrder("NRM-2", HIDDEN.value());
        assertThat(tally.with(Set.of(HIDDEN.value())).apart()).hasSize(2);
        verify(counts, times(3)).at(any(), any());
    }

    @Test
    void itIsKeptFreshWhileSomebodyLooksAndNobodyWaits() {
        tally.keepFresh();
        verify(counts, times(0)).at(any(), any());
        takes = 15;
        tally.with(Set.of(HIDDEN.value()));
        clock.pass(Duration.ofMinutes(10));

        tally.keepFresh();

        verify(counts, times(2)).at(any(), any());
        var kept = tally.with(Set.of());
        assertThat(kept.at()).isEqualTo("2026-11-16T09:30:31Z");
        assertThat(kept.apart()).containsExactly(HIDDEN.value());
        clock.pass(Duration.ofSeconds(601));
        tally.keepFresh();
        verify(counts, times(2)).at(any(), any());
    }

    @Test
    void aReaderGetsTheSumsOfWhatIsVisibleAndTheyAreSummedUpOnce() {
        var counted = tally.with(Set.of(HIDDEN.value()));
        var everything = new DeadlineScope(true, Set.of(), Set.of(), Set.of(), Set.of(HIDDEN));
        var sums = counted.sums(everything);

        assertThat(counted.sums(everything)).isSameAs(sums);
        assertThat(sums.overdue()).isEqualTo(4);
        assertThat(sums.of(BoardPart.TODAY)).isEqualTo(1);
        assertThat(sums.of(BoardPart.SUSPENDED)).isZero();
        assertThat(sums.of(Set.of("URGENT_NEEDS"))).isEqualTo(6);
        assertThat(sums.ageing())
                .hasSize(5)
                .contains(new BoardView.Age(BoardPart.OVERDUE_3, 4, 60), new BoardView.Age(BoardPart.OVERDUE_1, 0, 0));
        assertThat(sums.byRegion())
                .containsExactly(
                        new BoardView.Group("71", null, new BoardView.Counts(4, 0, 0, 2, 0)),
                        new BoardView.Group("", null, new BoardView.Counts(0, 1, 0, 0, 0)));
        assertThat(sums.waitingOn()).extracting(BoardView.Group::role).containsExactly("LAWYER", "RAPPORTEUR");
        assertThat(counted.sums(new DeadlineScope(
                                false, Set.of(new AgencyId("COORD")), Set.of(Region.ALMATY), Set.of(), Set.of()))
                        .of(Set.of("REMOVAL_HOLD")))
                .isEqualTo(2);
    }
}
