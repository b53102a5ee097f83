package kz.nrm.deadline;

import org.springframework.stereotype.Component;

/** The calendar everything is counted with from now on; an approved change puts the next edition in its place. */
@Component
class CalendarInForce {

    private volatile WorkingCalendar calendar;

    CalendarInForce(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    String version() {
        return calendar.version();
    }

    DeadlineCalculator calculator() {
        return new DeadlineCalculator(calendar);
    }

    Ladder ladder() {
        return new Ladder(calendar);
    }

    void replacedBy(WorkingCalendar next) {
        this.calendar = next;
    }
}
