package kz.nrm.deadline;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the calendar does by itself: takes up editions other nodes have approved, counts deadlines again, reminds of the next year. */
@Component
class CalendarWork {

    private final CalendarEditions editions;
    private final CalendarRecount recount;
    private final CalendarYears years;

    CalendarWork(CalendarEditions editions, CalendarRecount recount, CalendarYears years) {
        this.editions = editions;
        this.recount = recount;
        this.years = years;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void takeUp() {
        editions.load();
        while (recount.nextPage()) {
            editions.load();
        }
    }

    /** At nine in the morning, Asia/Almaty. */
    @Scheduled(cron = "0 0 9 * * *", zone = "Asia/Almaty")
    void remind() {
        years.remind();
    }
}
