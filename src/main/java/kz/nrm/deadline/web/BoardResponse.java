package kz.nrm.deadline.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.nrm.deadline.BoardPart;
import kz.nrm.deadline.BoardView;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;

/** The board as JSON; instants in RFC 3339, UTC; lengths in whole hours. */
record BoardResponse(
        Instant countedAt,
        Section overdue,
        Section today,
        Section week,
        Section later,
        Section suspended,
        List<Group> byAgency,
        List<Group> byRegion,
        List<Group> byKind,
        List<Group> waitingOn,
        List<Age> ageing,
        Section detention,
        Section removalHolds,
        Section silentReferrals,
        Untouched untouchedTasks) {

    /** How many, and the first of them. */
    record Section(long count, List<Row> first) {}

    /** @param hours since it started; {@code pausedHours} of them it was suspended */
    record Row(
            UUID id,
            String reference,
            String kind,
            Instant startAt,
            Instant dueAt,
            long hours,
            long pausedHours,
            String agency,
            String role,
            @Nullable String region,
            @Nullable UUID workItem) {}

    record Group(String name, @Nullable String role, long overdue, long today, long week, long later, long suspended) {}

    record Age(BoardPart part, long count, long pausedHours) {}

    /** @param more whether there are more than were counted */
    record Untouched(long count, boolean more, List<Task> first) {}

    record Task(UUID id, String reference, String task, String agency, String role, Instant createdAt, long hours) {}

    static BoardResponse of(BoardView board, Instant now) {
        return new BoardResponse(
                board.countedAt(),
                section(board.overdue(), now),
                section(board.today(), now),
                section(board.week(), now),
                section(board.later(), now),
                section(board.suspended(), now),
                groups(board.byAgency()),
                groups(board.byRegion()),
                groups(board.byKind()),
                groups(board.waitingOn()),
                board.ageing().stream()
                        .map(age -> new Age(age.part(), age.count(), age.pausedSeconds() / 3600))
                        .toList(),
                section(board.detention(), now),
                section(board.removalHolds(), now),
                section(board.silentReferrals(), now),
                new Untouched(
                        board.untouchedTasks().count(),
                        board.untouchedTasks().more(),
                        board.untouchedTasks().first().stream()
                                .map(task -> task(task, now))
                                .toList()));
    }

    private static Section section(BoardView.Section section, Instant now) {
        return new Section(
                section.count(),
                section.first().stream().map(row -> row(row, now)).toList());
    }

    private static Row row(DeadlineView row, Instant now) {
        var region = row.region();
        return new Row(
                row.id(),
                row.reference().value(),
                row.kind().value(),
                row.startAt(),
                row.dueAt(),
                Duration.between(row.startAt(), now).toHours(),
                row.pausedUntil(now).toHours(),
                row.agency().value(),
                row.role(),
                region == null ? null : region.code(),
                row.workItem());
    }

    private static List<Group> groups(List<BoardView.Group> groups) {
        return groups.stream()
                .map(group -> new Group(
                        group.name(),
                        group.role(),
                        group.counts().overdue(),
                        group.counts().today(),
                        group.counts().week(),
                        group.counts().later(),
                        group.counts().suspended()))
                .toList();
    }

    private static Task task(WorkItemView task, Instant now) {
        return new Task(
                task.id(),
                task.reference().value(),
                task.task().value(),
                task.agency().value(),
                task.role().name(),
                task.createdAt(),
                Duration.between(task.createdAt(), now).toHours());
    }
}
