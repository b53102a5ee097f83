package kz.nrm.shared;

/**
 * How much harm a value does in the wrong hands. What is above {@link #CASE} is kept under seal, in one module; safety requirements DAT 15
 * and 16.
 */
public enum DataClass {
    /** Could stand in the newspaper: calendars, rules. */
    PUBLIC,
    /** About a case or those who work on it, without saying who the person is: references, codes, dates of the work, users of the house. */
    CASE,
    /** Tells who the person is, or lets somebody find out. */
    IDENTITY,
    /** What the person told, health, and what would open either. */
    SENSITIVE,
    /** Where the person can be found. */
    LOCATION;

    /** Whether it is stored under seal only. */
    public boolean sealed() {
        return compareTo(CASE) > 0;
    }
}
