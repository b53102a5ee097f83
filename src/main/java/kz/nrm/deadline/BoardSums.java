package kz.nrm.deadline;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.nrm.deadline.BoardView.Age;
import kz.nrm.deadline.BoardView.Counts;
import kz.nrm.deadline.BoardView.Group;
import org.jspecify.annotations.Nullable;

/** The numbers of the board for one reader, summed up in the ways a coordinator looks at them. */
record BoardSums(
        Map<BoardPart, Age> parts,
        List<Group> byAgency,
        List<Group> byRegion,
        List<Group> byKind,
        List<Group> waitingOn) {

    private record Name(String name, @Nullable String role) {}

    /** @param counts what the reader may see */
    static BoardSums of(Iterable<BoardCount> counts) {
        var parts = new EnumMap<BoardPart, Age>(BoardPart.class);
        var agencies = new HashMap<Name, Counts>();
        var regions = new HashMap<Name, Counts>();
        var kinds = new HashMap<Name, Counts>();
        var waitingOn = new HashMap<Name, Counts>();
        for (var count : counts) {
            parts.merge(count.part(), new Age(count.part(), count.count(), count.paused()), BoardSums::sum);
            add(count, new Name(count.agency(), null), agencies);
            add(count, new Name(text(count.region()), null), regions);
            add(count, new Name(count.kind(), null), kinds);
            add(count, new Name(count.agency(), count.role()), waitingOn);
        }
        return new BoardSums(parts, groups(agencies), groups(regions), groups(kinds), groups(waitingOn));
    }

    List<Age> ageing() {
        return Arrays.stream(BoardPart.values())
                .filter(BoardPart::overdue)
                .map(this::age)
                .toList();
    }

    long overdue() {
        return ageing().stream().mapToLong(Age::count).sum();
    }

    long of(BoardPart part) {
        return age(part).count();
    }

    long of(Set<String> kinds) {
        return byKind.stream()
                .filter(group -> kinds.contains(group.name()))
                .mapToLong(group -> group.counts().all())
                .sum();
    }

    private Age age(BoardPart part) {
        return parts.getOrDefault(part, new Age(part, 0, 0));
    }

    private static Age sum(Age one, Age other) {
        return new Age(one.part(), one.count() + other.count(), one.pausedSeconds() + other.pausedSeconds());
    }

    private static void add(BoardCount count, Name name, Map<Name, Counts> sums) {
        var before = sums.getOrDefault(name, Counts.NONE);
        sums.put(name, before.plus(count.part(), count.count()));
    }

    /** The one with most overdue first. */
    private static List<Group> groups(Map<Name, Counts> sums) {
        return sums.entrySet().stream()
                .map(entry -> new Group(entry.getKey().name(), entry.getKey().role(), entry.getValue()))
                .sorted(comparing((Group group) -> -group.counts().overdue())
                        .thenComparing(group -> -group.counts().today())
                        .thenComparing(Group::name)
                        .thenComparing(group -> text(group.role())))
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
