package kz.nrm.deadline;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A length and how it is counted, written {@code 30 CAL_DAYS}, {@code 24 HOURS}, {@code 5 WORK_DAYS}. */
public record Term(int amount, DeadlineMode mode) {

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,9}) ([A-Z_]+)");

    /** @throws IllegalArgumentException when the amount is negative or absurd for the mode */
    public Term {
        mode.requireSensible(amount);
    }

    /** Reads {@code 30 CAL_DAYS}. @throws IllegalArgumentException saying what is wrong with the text */
    public static Term valueOf(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a length: '30 CAL_DAYS' expected");
        }
        return new Term(Integer.parseInt(form.group(1)), mode(form.group(2)));
    }

    private static DeadlineMode mode(String name) {
        return Arrays.stream(DeadlineMode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown mode " + name + ": one of " + Arrays.toString(DeadlineMode.values()) + " expected"));
    }

    @Override
    public String toString() {
        return amount + " " + mode;
    }
}
