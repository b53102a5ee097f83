package kz.nrm.desk;

import static kz.nrm.deadline.DeadlineBoard.Watched.DETENTION;
import static kz.nrm.deadline.DeadlineBoard.Watched.REMOVAL_HOLD;
import static kz.nrm.deadline.DeadlineBoard.Watched.SILENT_REFERRAL;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.nrm.access.Actor;
import kz.nrm.deadline.BoardView;
import kz.nrm.deadline.DeadlineBoard;
import kz.nrm.deadline.DeadlineFilter;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.UntouchedTasks;
import org.springframework.stereotype.Component;

/** Says the coordinator's board in words, with the list behind each number. */
@Component
class BoardFigures {

    private final DeadlineBoard watched;
    private final BoardGroups groups;
    private final BoardHolds holds;
    private final CaseEyes eyes;
    private final Words words;

    BoardFigures(DeadlineBoard watched, BoardGroups groups, BoardHolds holds, CaseEyes eyes, Words words) {
        this.watched = watched;
        this.groups = groups;
        this.holds = holds;
        this.eyes = eyes;
        this.words = words;
    }

    Board of(BoardView board, BoardPageController.By by, Actor actor) {
        return new Board(
                words.moment(board.countedAt()),
                List.of(
                        figure("overdue", "late", board.overdue().count(), list(DeadlineFilter.OVERDUE)),
                        figure("today", "soon", board.today().count(), list(DeadlineFilter.DUE_TODAY)),
                        figure("week", "", board.week().count(), list(DeadlineFilter.DUE_WEEK)),
                        figure("later", "", board.later().count(), list(DeadlineFilter.DUE_LATER)),
                        figure("suspended", "", board.suspended().count(), list(DeadlineFilter.SUSPENDED))),
                groups.of(board, by, actor),
                board.ageing().stream().map(this::age).toList(),
                new Held(
                        board.silentReferrals().count(),
                        list(SILENT_REFERRAL),
                        rows(board.silentReferrals().first(), actor)),
                new Untouched(
                        board.untouchedTasks().more()
                                ? board.untouchedTasks().count() + "+"
                                : String.valueOf(board.untouchedTasks().count()),
                        tasks(board.untouchedTasks(), actor)),
                new Held(
                        board.detention().count(),
                        list(DETENTION),
                        rows(board.detention().first(), actor)),
                new Held(
                        board.removalHolds().count(),
                        list(REMOVAL_HOLD),
                        rows(board.removalHolds().first(), actor)));
    }

    List<Task> tasks(UntouchedTasks.Untouched found, Actor actor) {
        return found.first().stream()
                .filter(item -> eyes.sees(actor, item))
                .map(item -> new Task(
                        words.task(item.task()),
                        item.reference(),
                        eyes.agency(actor, item.agency()),
                        words.code(item.role()),
                        words.span(Duration.between(item.createdAt(), words.now()))))
                .toList();
    }

    private List<Row> rows(List<DeadlineView> deadlines, Actor actor) {
        return deadlines.stream()
                .map(deadline -> new Row(
                        deadline.reference(),
                        words.text("deadline.kind." + deadline.kind()),
                        holds.of(deadline),
                        words.span(Duration.between(deadline.startAt(), words.now())),
                        words.end(deadline),
                        words.left(deadline),
                        deadline.overdue(words.now()),
                        eyes.agency(actor, deadline.agency()),
                        "/deadlines/" + deadline.id() + "/explanation"))
                .toList();
    }

    private Figure figure(String name, String mark, long count, String address) {
        return new Figure(name, mark, count, words.text("board.figure." + name), address);
    }

    private Age age(BoardView.Age age) {
        return new Age(
                words.text("desk.deadlines." + age.part()),
                age.count(),
                list(DeadlineFilter.valueOf(age.part().name())),
                age.pausedSeconds() == 0
                        ? words.text("board.paused.none")
                        : words.span(Duration.ofSeconds(age.pausedSeconds())));
    }

    static String list(DeadlineFilter status) {
        return "/deadlines?status=" + status.name().toLowerCase(Locale.ROOT);
    }

    private String list(DeadlineBoard.Watched what) {
        return list(DeadlineFilter.OPEN)
                + watched.kinds(what).stream()
                        .map(kind -> "&kind=" + kind)
                        .sorted()
                        .collect(Collectors.joining());
    }

    /** The board as the page shows it. */
    record Board(
            String countedAt,
            List<Figure> figures,
            List<BoardGroups.Group> groups,
            List<Age> ageing,
            Held silent,
            Untouched untouched,
            Held detention,
            Held removal) {}

    /** @param mark how pressing it is; empty where it is not */
    record Figure(String id, String mark, long count, String name, String address) {}

    /** @param paused time these were suspended, which their age hides */
    record Age(String name, long count, String address, String paused) {}

    /** How many of a kind, the list of them, and the first. */
    record Held(long count, String address, List<Row> rows) {}

    record Untouched(String count, List<Task> tasks) {}

    /** @param said who holds the person where, or whether the hold was confirmed; empty for other kinds */
    record Row(
            CaseReference reference,
            String kind,
            String said,
            String since,
            String due,
            String left,
            boolean overdue,
            String agency,
            String why) {}

    record Task(String name, CaseReference reference, String agency, String role, String since) {}
}
