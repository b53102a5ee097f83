package kz.nrm.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what a change would move: everything is counted, one page is kept. */
final class Moves {

    private final Window window;
    private final List<CalendarPreview.Moved> page = new ArrayList<>();
    private long later;
    private long earlier;
    private long yearMissing;

    Moves(Window window) {
        this.window = window;
    }

    /** @param page from 0 */
    record Window(int page, int size) {

        private static final int MOST = 200;

        Window {
            page = Math.max(0, page);
            size = Math.min(Math.max(1, size), MOST);
        }

        boolean holds(long place) {
            return place >= (long) page * size && place < (page + 1L) * size;
        }
    }

    void add(DeadlineView deadline, Supplier<Optional<DeadlineCalculation>> end) {
        try {
            end.get().map(DeadlineCalculation::dueAt).ifPresent(to -> moved(deadline, to));
        } catch (CalendarYearMissing missing) {
            yearMissing++;
        }
    }

    private void moved(DeadlineView deadline, Instant to) {
        if (window.holds(later + earlier)) {
            page.add(new CalendarPreview.Moved(deadline, to));
        }
        if (to.isAfter(deadline.dueAt())) {
            later++;
        } else {
            earlier++;
        }
    }

    CalendarPreview preview() {
        return new CalendarPreview(later, earlier, yearMissing, window.page(), window.size(), List.copyOf(page));
    }
}
