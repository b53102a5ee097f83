package kz.nrm.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.nrm.deadline.WhatIfAnswer.Effect;
import kz.nrm.deadline.WhatIfAnswer.Item;
import kz.nrm.deadline.WhatIfAnswer.Opened;
import org.jspecify.annotations.Nullable;

/** Counts effects and keeps one page of them. */
final class WhatIfTally {

    private final Moves.Window window;
    private final Map<Effect, Long> counts = new EnumMap<>(Effect.class);
    private final List<Item> page = new ArrayList<>();
    private long place;

    WhatIfTally(Moves.Window window) {
        this.window = window;
    }

    void add(DeadlineView deadline, Effect effect, @Nullable Instant to) {
        counts.merge(effect, 1L, Long::sum);
        if (window.holds(place++)) {
            page.add(new Item(deadline, effect, to));
        }
    }

    /** Another end is counted; one that stays where it is, is no effect. */
    void add(DeadlineView deadline, Effect effect, Supplier<Instant> end) {
        try {
            var to = end.get();
            if (!to.equals(deadline.dueAt())) {
                add(deadline, effect, to);
            }
        } catch (CalendarYearMissing missing) {
            add(deadline, Effect.YEAR_MISSING, (Instant) null);
        }
    }

    WhatIfAnswer answer(@Nullable Opened opened) {
        return new WhatIfAnswer(Map.copyOf(counts), window.page(), window.size(), List.copyOf(page), opened);
    }
}
