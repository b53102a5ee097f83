package kz.nrm.deadline;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the calendar does by itself: takes up editions other nodes have approved, and counts deadlines again. */
@Component
class CalendarWork {

    private final CalendarEditions editions;
    private final CalendarRecount recount;

    CalendarWork(CalendarEditions editions, CalendarRecount recount) {
        this.editions = editions;
        this.recount = recount;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void takeUp() {
        editions.load();
        while (recount.nextPage()) {
            editions.load();
        }
    }
}
