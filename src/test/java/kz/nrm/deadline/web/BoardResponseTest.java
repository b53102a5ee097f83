package kz.nrm.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.deadline.BoardPart;
import kz.nrm.deadline.BoardView;
import kz.nrm.deadline.BoardView.Section;
import kz.nrm.deadline.DeadlineBoard;
import kz.nrm.deadline.DeadlineScope;
import kz.nrm.deadline.TestClock;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskKey;
import kz.nrm.workflow.UntouchedTasks;
import kz.nrm.workflow.WorkItemView;
import org.junit.jupiter.api.Test;

class BoardResponseTest {

    private final DeadlineBoard board = mock(DeadlineBoard.class);

    @Test
    void theBoardSaysHowLongEverythingHasRunAndHowLongItStoodStill() {
        when(board.of(DeadlineScope.ALL)).thenReturn(view());

        var answer = new BoardController(
                        board, ClockViews.reader(() -> DeadlineScope.ALL), new TestClock(ClockViews.NOW.toString()))
                .board();

        assertThat(answer.countedAt()).isEqualTo(Instant.EPOCH);
        assertThat(answer.overdue().count()).isEqualTo(7);
        assertThat(answer.overdue().first()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo("REMOVAL_HOLD");
            assertThat(row.hours()).isEqualTo(350);
            assertThat(row.pausedHours()).isEqualTo(5);
            assertThat(row.region()).isEqualTo("75");
        });
        assertThat(answer.suspended().first())
                .singleElement()
                .satisfies(row -> assertThat(row.pausedHours()).isEqualTo(7));
        assertThat(answer.byAgency()).containsExactly(new BoardResponse.Group("NGO-71", "LAWYER", 1, 2, 3, 4, 5));
        assertThat(answer.byRegion()).isEqualTo(answer.byAgency());
        assertThat(answer.byKind()).isEqualTo(answer.byAgency());
        assertThat(answer.waitingOn()).isEqualTo(answer.byAgency());
        assertThat(answer.ageing()).containsExactly(new BoardResponse.Age(BoardPart.OVERDUE_3, 4, 2));
        assertThat(answer.untouchedTasks().count()).isEqualTo(1);
        assertThat(answer.untouchedTasks().more()).isTrue();
        assertThat(answer.untouchedTasks().first()).singleElement().satisfies(task -> {
            assertThat(task.hours()).isEqualTo(24);
            assertThat(task.task()).isEqualTo("Task_AgreePlan");
        });
        assertThat(List.of(
                        answer.today().count(),
                        answer.week().count(),
                        answer.later().count(),
                        answer.detention().count(),
                        answer.removalHolds().count(),
                        answer.silentReferrals().count()))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    private static BoardView view() {
        var groups = List.of(new BoardView.Group("NGO-71", "LAWYER", new BoardView.Counts(1, 2, 3, 4, 5)));
        return new BoardView(
                Instant.EPOCH,
                new Section(7, List.of(ClockViews.hold())),
                new Section(1, List.of()),
                new Section(2, List.of()),
                new Section(3, List.of()),
                new Section(8, List.of(ClockViews.suspended())),
                groups,
                groups,
                groups,
                groups,
                List.of(new BoardView.Age(BoardPart.OVERDUE_3, 4, 7_300)),
                new Section(4, List.of()),
                new Section(5, List.of()),
                new Section(6, List.of()),
                new UntouchedTasks.Untouched(1, true, List.of(task())));
    }

    private static WorkItemView task() {
        return new WorkItemView(
                UUID.randomUUID(),
                ClockViews.CASE,
                new ProcessId("assistance"),
                "p1",
                new TaskKey("Task_AgreePlan"),
                Role.CASE_MANAGER,
                new AgencyId("NGO-71"),
                Region.ASTANA,
                Compartment.STATUS,
                WorkItemView.Status.OPEN,
                Instant.parse("2026-11-30T00:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
