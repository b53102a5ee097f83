package kz.nrm.access;

import java.time.Instant;
import java.util.Locale;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/**
 * A change of the directory of agencies was proposed or decided.
 *
 * @param about the id of the office; kind and region of one that has none yet
 */
public record OfficeChanged(OfficeChangeView.What change, Step step, String about, UserId by, Instant at)
        implements UserEvent {

    /** How far it is. */
    public enum Step {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    @Override
    public int lines() {
        return 0;
    }

    /** {@code OfficeRegistrationProposed}, {@code OfficeClosingApproved}. */
    @Override
    public String what() {
        return "Office" + word(change) + word(step);
    }

    private static String word(Enum<?> code) {
        return code.name().charAt(0) + code.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
