package kz.nrm.desk;

import java.util.List;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.deadline.BoardView;
import kz.nrm.deadline.BoardView.Counts;
import kz.nrm.deadline.DeadlineFilter;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Component;

/** The open deadlines by who is waited on, agency, region or kind: a line of numbers and the bar that shows them. */
@Component
class BoardGroups {

    private final CaseEyes eyes;
    private final Words words;

    BoardGroups(CaseEyes eyes, Words words) {
        this.eyes = eyes;
        this.words = words;
    }

    List<Group> of(BoardView board, BoardPageController.By by, Actor actor) {
        var shown = switch (by) {
            case WAITING -> board.waitingOn();
            case AGENCY -> board.byAgency();
            case REGION -> board.byRegion();
            case KIND -> board.byKind();
        };
        var most = shown.stream().mapToLong(group -> all(group.counts())).max().orElse(1);
        return shown.stream().map(group -> group(group, by, most, actor)).toList();
    }

    private Group group(BoardView.Group group, BoardPageController.By by, long most, Actor actor) {
        var counts = group.counts();
        var narrowed = narrowed(group, by);
        return new Group(
                name(group, by, actor),
                group.role() == null
                        ? ""
                        : words.find("code.Role." + group.role()).orElse(String.valueOf(group.role())),
                Stream.of(
                                number(DeadlineFilter.OVERDUE, counts.overdue(), narrowed),
                                number(DeadlineFilter.DUE_TODAY, counts.today(), narrowed),
                                number(DeadlineFilter.DUE_WEEK, counts.week(), narrowed),
                                number(DeadlineFilter.DUE_LATER, counts.later(), narrowed),
                                number(DeadlineFilter.SUSPENDED, counts.suspended(), narrowed))
                        .toList(),
                share(counts.overdue(), most),
                share(counts.today(), most),
                share(counts.week() + counts.later(), most));
    }

    private String name(BoardView.Group group, BoardPageController.By by, Actor actor) {
        return switch (by) {
            case WAITING, AGENCY -> eyes.agency(actor, new AgencyId(group.name()));
            case REGION ->
                Region.ofCode(group.name()).map(words::code).orElseGet(() -> words.text("board.region.none"));
            case KIND -> words.text("deadline.kind." + group.name());
        };
    }

    /** What the list behind its numbers is narrowed to; nothing where a deadline has no region. */
    private static String narrowed(BoardView.Group group, BoardPageController.By by) {
        return switch (by) {
            case WAITING -> "&agency=" + group.name() + "&role=" + group.role();
            case AGENCY -> "&agency=" + group.name();
            case REGION -> group.name().isEmpty() ? "" : "&region=" + group.name();
            case KIND -> "&kind=" + group.name();
        };
    }

    private Number number(DeadlineFilter status, long count, String narrowed) {
        var address = count == 0 || narrowed.isEmpty() ? "" : BoardFigures.list(status) + narrowed;
        return new Number(words.text("desk.deadlines." + status), count, address);
    }

    /** Of a bar that is a hundred long; what is there at all is seen. */
    private static long share(long count, long most) {
        return count == 0 ? 0 : Math.max(1, Math.round(100.0 * count / most));
    }

    private static long all(Counts counts) {
        return counts.overdue() + counts.today() + counts.week() + counts.later();
    }

    /**
     * @param late  length of that part of the bar, as are the others: of those overdue, due today, and not due yet
     * @param role  whom of the agency one waits for; empty elsewhere
     */
    record Group(String name, String role, List<Number> numbers, long late, long soon, long calm) {}

    /** @param address of the list of them; empty where there are none */
    record Number(String name, long count, String address) {}
}
