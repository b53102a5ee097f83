package kz.nrm.deadline;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a line of the ledger says. */
public enum LedgerChange {
    STARTED,
    EXTENDED,
    /** Runs on while a request to prolong it is undecided. */
    KEPT_OPEN,
    SUSPENDED,
    /** Runs again with what was left of it. */
    RESUMED,
    /** Given up by the person whose right it was. */
    WAIVED,
    /** Missed for good cause and given anew. CPC 50. */
    RESTORED,
    MET,
    CANCELLED,
    /** The calendar was changed. */
    CALENDAR_CHANGED;

    /** In the form event names have: {@code KeptOpen}. */
    String word() {
        return Arrays.stream(name().split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
