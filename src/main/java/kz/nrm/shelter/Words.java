package kz.nrm.shelter;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Sets of codes as one column keeps them: separated by spaces, in order. */
final class Words {

    private Words() {}

    static String joined(Collection<?> codes) {
        return codes.stream().map(Object::toString).sorted().collect(joining(" "));
    }

    static Set<String> split(String column) {
        return Arrays.stream(column.split(" "))
                .filter(code -> !code.isEmpty())
                .collect(toCollection(LinkedHashSet::new));
    }

    static <E extends Enum<E>> Set<E> split(String column, Class<E> type) {
        return split(column).stream()
                .map(code -> Enum.valueOf(type, code))
                .collect(toCollection(() -> EnumSet.noneOf(type)));
    }
}
