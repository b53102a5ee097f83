package kz.nrm.deadline;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.nrm.deadline.BoardView.Age;
import kz.nrm.deadline.BoardView.Counts;
import kz.nrm.deadline.BoardView.Group;
import org.jspecify.annotations.Nullable;

/** Sums counts up in the ways a coordinator looks at them. */
record BoardGroups(List<BoardCount> counts) {

    private record Name(String name, @Nullable String role) {}

    List<Group> byAgency() {
        return by(count -> new Name(count.agency(), null));
    }

    List<Group> byRegion() {
        return by(count -> new Name(text(count.region()), null));
    }

    List<Group> byKind() {
        return by(count -> new Name(count.kind(), null));
    }

    List<Group> waitingOn() {
        return by(count -> new Name(count.agency(), count.role()));
    }

    List<Age> ageing() {
        return Arrays.stream(BoardPart.values())
                .filter(BoardPart::overdue)
                .map(part -> new Age(
                        part,
                        sum(count -> count.part() == part),
                        counts.stream()
                                .filter(count -> count.part() == part)
                                .mapToLong(BoardCount::paused)
                                .sum()))
                .toList();
    }

    long overdue() {
        return sum(count -> count.part().overdue());
    }

    long of(BoardPart part) {
        return sum(count -> count.part() == part);
    }

    long of(Set<String> kinds) {
        return sum(count -> kinds.contains(count.kind()));
    }

    private long sum(Predicate<BoardCount> which) {
        return counts.stream().filter(which).mapToLong(BoardCount::count).sum();
    }

    /** The one with most overdue first. */
    private List<Group> by(Function<BoardCount, Name> name) {
        var sums = new HashMap<Name, Counts>();
        counts.forEach(count -> sums.merge(
                name.apply(count),
                new Counts(0, 0, 0, 0, 0).plus(count.part(), count.count()),
                (sum, one) -> sum.plus(count.part(), count.count())));
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
