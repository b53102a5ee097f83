package kz.nrm.deadline;

import java.util.Locale;
import java.util.regex.Pattern;

/** When to remind before a deadline is over, written {@code after 12 HOURS} (of its start) or {@code before 10 CAL_DAYS} (of its end). */
public record Warning(From from, int amount, Unit unit) {

    /** The end of the term a warning is measured from. */
    public enum From {
        AFTER,
        BEFORE
    }

    /** What a warning is measured in. */
    public enum Unit {
        MINUTES,
        HOURS,
        CAL_DAYS,
        WORK_DAYS
    }

    private static final Pattern FORM = Pattern.compile("(after|before) (\\d{1,4}) (MINUTES|HOURS|CAL_DAYS|WORK_DAYS)");

    /** Reads {@code before 10 CAL_DAYS}. @throws IllegalArgumentException when the text says something else */
    public static Warning valueOf(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a warning: 'after 12 HOURS' or 'before 10 CAL_DAYS' expected");
        }
        return new Warning(
                From.valueOf(form.group(1).toUpperCase(Locale.ROOT)),
                Integer.parseInt(form.group(2)),
                Unit.valueOf(form.group(3)));
    }
}
