package kz.nrm.deadline;

import org.jspecify.annotations.Nullable;

/**
 * How many open deadlines have all this in common.
 *
 * @param reference given only for cases that are counted apart, because they are hidden from some reader
 * @param region    two digits
 * @param paused    seconds they were suspended, all together
 */
record BoardCount(
        @Nullable String reference,
        String agency,
        String role,
        @Nullable String region,
        String kind,
        BoardPart part,
        long count,
        long paused) {

    /** Where it is counted, whichever case it is of. */
    record Place(String agency, String role, @Nullable String region, String kind, BoardPart part) {}

    Place place() {
        return new Place(agency, role, region, kind, part);
    }

    /** The same without some of them. */
    BoardCount without(BoardCount some) {
        return new BoardCount(reference, agency, role, region, kind, part, count - some.count, paused - some.paused);
    }

    boolean visible(DeadlineScope scope) {
        return scope.admits(reference, agency, region, kind);
    }
}
