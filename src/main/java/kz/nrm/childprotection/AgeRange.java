package kz.nrm.childprotection;

import kz.nrm.shared.Refusal;

/**
 * Result of an age assessment: never a number, always a range of completed years.
 *
 * @param from youngest possible age
 * @param to   oldest possible age
 */
public record AgeRange(int from, int to) {

    private static final int FULL_AGE = 18;

    /** @throws Refusal when the range is upside down */
    public AgeRange {
        if (from > to) {
            throw Refusal.ofField("ageTo", "AGE_RANGE_UPSIDE_DOWN");
        }
    }

    /** Benefit of the doubt: whoever may be under eighteen is a child. */
    public boolean surelyAdult() {
        return from >= FULL_AGE;
    }
}
