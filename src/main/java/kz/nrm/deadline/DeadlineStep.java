package kz.nrm.deadline;

import java.time.LocalDate;

/**
 * One step of how a deadline was counted.
 *
 * @param day    local day it happened on, zone Asia/Almaty
 * @param detail local time, length, or why a day was passed over
 */
public record DeadlineStep(What what, LocalDate day, String detail) {

    /** What happened in a step. */
    public enum What {
        STARTED,
        NOT_COUNTED,
        COUNTED,
        PASSED_OVER,
        /** A holiday or moved day on the way that changed nothing, because days off count too. */
        CROSSED,
        MONTH_END,
        MOVED_FORWARD,
        MOVED_BACK,
        /** Suspended. */
        LEFT_OFF,
        /** Resumed. */
        WENT_ON,
        ENDS
    }
}
