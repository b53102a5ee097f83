package kz.nrm.referral;

import java.time.Instant;
import java.time.LocalDate;
import kz.nrm.access.Actor;
import kz.nrm.shared.Region;

/**
 * Who imports, when, and the region to take where a file names none.
 *
 * @param now UTC
 */
record ImportContext(Actor by, Region region, Instant now) {

    LocalDate today() {
        return LocalDate.ofInstant(now, Region.ZONE);
    }
}
