package kz.nrm.deadline;

/**
 * What one day is.
 *
 * @param name which holiday or which act, empty for an ordinary day
 */
public record CalendarDay(Kind kind, String name) {

    /** What makes a day a working day or a day off. */
    public enum Kind {
        WORKING(true),
        WEEKEND(false),
        HOLIDAY(false),
        /** Off because a holiday fell on a rest day. */
        SUBSTITUTE(false),
        /** Off by an act of the Government. */
        MOVED_REST(false),
        /** Worked by an act of the Government. */
        MOVED_WORK(true);

        private final boolean working;

        Kind(boolean working) {
            this.working = working;
        }

        public boolean working() {
            return working;
        }
    }

    public boolean working() {
        return kind.working;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? kind.name() : kind + " " + name;
    }
}
