package kz.nrm.access;

import java.time.Instant;
import java.time.LocalDate;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/**
 * Somebody will be away, or will not after all.
 *
 * @param planned false where it was taken back
 */
public record AbsenceChanged(
        UserId user, boolean planned, LocalDate first, LocalDate last, UserId substitute, UserId by, Instant at)
        implements UserEvent {

    private static final int LONGEST = 100;

    @Override
    public int lines() {
        return 0;
    }

    @Override
    public String about() {
        var all = user + " " + first + " " + last + " " + substitute;
        return all.substring(0, Math.min(all.length(), LONGEST));
    }

    @Override
    public String what() {
        return planned ? "AbsencePlanned" : "AbsenceTakenBack";
    }
}
