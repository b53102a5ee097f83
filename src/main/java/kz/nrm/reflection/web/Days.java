package kz.nrm.reflection.web;

import java.time.Instant;
import java.time.LocalDate;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;

/** Rules for days that were entered. */
final class Days {

    private Days() {}

    /** @throws Refusal when the day lies after today's in Kazakhstan */
    static void notLater(String field, LocalDate day, Instant now) {
        if (day.isAfter(LocalDate.ofInstant(now, Region.ZONE))) {
            throw Refusal.ofField(field, "DAY_IN_FUTURE");
        }
    }
}
