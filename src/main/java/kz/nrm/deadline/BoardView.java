package kz.nrm.deadline;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.nrm.workflow.UntouchedTasks;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator has to look at now. Times are UTC, days those of Asia/Almaty.
 *
 * @param countedAt when the deadlines were counted; the rows are of this moment
 * @param detention terms and checks of detentions, the longest one first
 * @param removalHolds holds on a removal nobody has confirmed yet
 * @param silentReferrals referrals that were submitted and neither accepted nor sent back
 * @param untouchedTasks tasks given or handed over that nobody has touched in time
 */
public record BoardView(
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
        UntouchedTasks.Untouched untouchedTasks) {

    /** How many deadlines it names. */
    int lines() {
        return Stream.of(overdue, today, week, later, suspended, detention, removalHolds, silentReferrals)
                .mapToInt(section -> section.first().size())
                .sum();
    }

    /** How many, and the first of them. */
    public record Section(long count, List<DeadlineView> first) {}

    /**
     * @param name agency, region code or kind; empty where a deadline has none
     * @param role of that agency, where the group is those who are waited on
     */
    public record Group(String name, @Nullable String role, Counts counts) {}

    public record Counts(long overdue, long today, long week, long later, long suspended) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        long all() {
            return overdue + today + week + later + suspended;
        }

        Counts plus(BoardPart part, long count) {
            return switch (part) {
                case TODAY -> new Counts(overdue, today + count, week, later, suspended);
                case WEEK -> new Counts(overdue, today, week + count, later, suspended);
                case LATER -> new Counts(overdue, today, week, later + count, suspended);
                case SUSPENDED -> new Counts(overdue, today, week, later, suspended + count);
                default -> new Counts(overdue + count, today, week, later, suspended);
            };
        }
    }

    /** @param pausedSeconds time these were suspended, which their age hides */
    public record Age(BoardPart part, long count, long pausedSeconds) {}
}
