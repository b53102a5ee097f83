package kz.nrm.referral;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what has no order into one, so that equal documents read equal. */
final class InOrder {

    private InOrder() {}

    /** The codes in the order of their names; empty where there are none. Gaps stay and are refused by validation. */
    static <E extends Enum<E>> Set<E> of(@Nullable Set<E> codes) {
        return codes == null
                ? Set.of()
                : codes.stream()
                        .sorted(Comparator.nullsFirst(Comparator.comparing(Enum::name)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
