package kz.nrm.deadline;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import kz.nrm.access.Looked;
import kz.nrm.deadline.BoardView.Section;
import kz.nrm.shared.Region;
import kz.nrm.workflow.UntouchedTasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's board: what is late, what comes next, who is waited on, and what went silent. */
@Service
@Transactional(readOnly = true)
public class DeadlineBoard {

    private static final DeadlineKind UNTOUCHED = new DeadlineKind("TASK_UNTOUCHED");
    private static final Set<String> HOLDS = Set.of("REMOVAL_HOLD");
    private static final Set<String> ACCEPTANCE = Set.of("REFERRAL_ACCEPTANCE");
    private static final int FIRST = 10;

    private final BoardTally tally;
    private final BoardRows rows;
    private final UntouchedTasks tasks;
    private final DeadlineRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Set<String> detention;

    DeadlineBoard(
            BoardTally tally,
            BoardRows rows,
            UntouchedTasks tasks,
            DeadlineRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tally = tally;
        this.rows = rows;
        this.tasks = tasks;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
        this.detention = rules.kinds().stream()
                .map(DeadlineKind::value)
                .filter(kind -> kind.contains("DETENTION"))
                .collect(toUnmodifiableSet());
    }

    /** What a reader with this scope sees; what is hidden from them is not counted either. */
    public BoardView of(DeadlineScope scope) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var today = BoardCounts.endOfToday(now);
        var week = today.plus(Duration.ofDays(7));
        var counted = tally.with(BoardCounts.apart(scope));
        var sums = counted.sums(scope);
        var board = new BoardView(
                counted.at(),
                new Section(sums.overdue(), rows.overdue(scope, now)),
                new Section(sums.of(BoardPart.TODAY), rows.ending(scope, now.minusSeconds(1), today)),
                new Section(sums.of(BoardPart.WEEK), rows.ending(scope, today, week)),
                new Section(sums.of(BoardPart.LATER), rows.later(scope, week)),
                new Section(sums.of(BoardPart.SUSPENDED), rows.suspended(scope)),
                sums.byAgency(),
                sums.byRegion(),
                sums.byKind(),
                sums.waitingOn(),
                sums.ageing(),
                kinds(sums, scope, detention),
                kinds(sums, scope, HOLDS),
                kinds(sums, scope, ACCEPTANCE),
                untouched(scope, now, FIRST));
        events.publishEvent(Looked.list(board.lines()));
        return board;
    }

    /** Tasks that nobody has touched in time, the oldest first. */
    public UntouchedTasks.Untouched untouched(DeadlineScope scope, int first) {
        var found = untouched(scope, clock.instant().truncatedTo(ChronoUnit.SECONDS), first);
        events.publishEvent(Looked.list(found.first().size()));
        return found;
    }

    /** Kinds of deadlines of each board that has rows of its own. */
    public Set<DeadlineKind> kinds(Watched watched) {
        return switch (watched) {
            case DETENTION -> named(detention);
            case REMOVAL_HOLD -> named(HOLDS);
            case SILENT_REFERRAL -> named(ACCEPTANCE);
        };
    }

    private static Set<DeadlineKind> named(Set<String> kinds) {
        return kinds.stream().map(DeadlineKind::new).collect(toUnmodifiableSet());
    }

    /** What is watched by itself. */
    public enum Watched {
        DETENTION,
        REMOVAL_HOLD,
        SILENT_REFERRAL
    }

    private Section kinds(BoardSums sums, DeadlineScope scope, Set<String> kinds) {
        return new Section(sums.of(kinds), rows.ofKinds(scope, kinds));
    }

    private UntouchedTasks.Untouched untouched(DeadlineScope scope, Instant now, int first) {
        var length = rules.inForce(UNTOUCHED, now.atZone(Region.ZONE).toLocalDate(), null)
                .length();
        var since = now.minus(length.amount(), length.mode().exact() ? ChronoUnit.HOURS : ChronoUnit.DAYS);
        return tasks.find(
                new UntouchedTasks.Where(
                        scope.everything(),
                        scope.agencies(),
                        scope.regions(),
                        scope.hidden(),
                        scope.withheld().processes()),
                since,
                first);
    }
}
