package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import kz.nrm.deadline.BoardView.Age;
import kz.nrm.deadline.BoardView.Group;
import org.junit.jupiter.api.Test;

class BoardSumsTest {

    @Test
    void whatIsLateComesFirstThenWhatEndsTodayThenTheName() {
        var sums = BoardSums.of(List.of(
                count("NGO-10", "LAWYER", BoardPart.LATER, 9),
                count("NGO-20", "LAWYER", BoardPart.TODAY, 1),
                count("NGO-30", "LAWYER", BoardPart.TODAY, 2),
                count("NGO-40", "LAWYER", BoardPart.OVERDUE_1, 1),
                count("NGO-50", "LAWYER", BoardPart.OVERDUE_7, 2),
                count("NGO-05", "SOCIAL_WORKER", BoardPart.LATER, 1),
                count("NGO-05", "CASE_MANAGER", BoardPart.LATER, 1)));

        assertThat(sums.byAgency())
                .extracting(Group::name)
                .containsExactly("NGO-50", "NGO-40", "NGO-30", "NGO-20", "NGO-05", "NGO-10");
        assertThat(sums.waitingOn())
                .filteredOn(group -> group.name().equals("NGO-05"))
                .extracting(Group::name, Group::role)
                .containsExactly(tuple("NGO-05", "CASE_MANAGER"), tuple("NGO-05", "SOCIAL_WORKER"));
        assertThat(sums.overdue()).isEqualTo(3);
    }

    @Test
    void countsAndPausesAreAddedUp() {
        var sums = BoardSums.of(List.of(
                new BoardCount(null, "NGO-10", "LAWYER", "75", "D10", BoardPart.OVERDUE_3, 2, 60),
                new BoardCount(null, "NGO-20", "LAWYER", "71", "D11", BoardPart.OVERDUE_3, 3, 30)));

        assertThat(sums.ageing()).contains(new Age(BoardPart.OVERDUE_3, 5, 90));
    }

    private static BoardCount count(String agency, String role, BoardPart part, long count) {
        return new BoardCount(null, agency, role, "75", "NEEDS_ASSESSMENT", part, count, 0);
    }
}
