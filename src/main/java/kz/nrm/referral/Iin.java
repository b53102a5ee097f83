package kz.nrm.referral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.nrm.casefile.Sex;

/**
 * Individual identification number: {@code YYMMDD}, a digit for century and sex, four serial digits, a check digit. Digits of the
 * century outside 1 to 6 are seen with some foreigners (to be verified) and give a hint, never a refusal.
 */
record Iin(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{12}");
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
    private static final List<Integer> CENTURIES = List.of(18, 18, 19, 19, 20, 20);

    /** Which rule the text breaks, if any: {@code IinDigits}, {@code IinCheckDigit} or {@code IinDate}. */
    static Optional<String> brokenRule(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.of("IinDigits");
        }
        var iin = new Iin(text);
        if (!iin.hasRealDate()) {
            return Optional.of("IinDate");
        }
        return iin.checkDigit() == iin.digit(11) ? Optional.empty() : Optional.of("IinCheckDigit");
    }

    /** Whether the seventh digit names a century and a sex. */
    boolean namesCentury() {
        return digit(6) >= 1 && digit(6) <= 6;
    }

    /** The date of birth, where the seventh digit names the century. */
    Optional<LocalDate> birthDate() {
        return namesCentury() ? date(CENTURIES.get(digit(6) - 1)) : Optional.empty();
    }

    Optional<Sex> sex() {
        return namesCentury() ? Optional.of(digit(6) % 2 == 1 ? Sex.MALE : Sex.FEMALE) : Optional.empty();
    }

    private boolean hasRealDate() {
        return namesCentury()
                ? birthDate().isPresent()
                : CENTURIES.stream().anyMatch(century -> date(century).isPresent());
    }

    private Optional<LocalDate> date(int century) {
        try {
            return Optional.of(LocalDate.of(century * 100 + number(0), number(2), number(4)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** -1 where no number with these first eleven digits is ever issued. */
    private int checkDigit() {
        var first = 0;
        var second = 0;
        for (var i = 0; i < 11; i++) {
            first += digit(i) * (i + 1);
            second += digit(i) * SECOND_WEIGHTS[i];
        }
        if (first % 11 < 10) {
            return first % 11;
        }
        return second % 11 < 10 ? second % 11 : -1;
    }

    private int number(int from) {
        return digit(from) * 10 + digit(from + 1);
    }

    private int digit(int index) {
        return digits.charAt(index) - '0';
    }

    @Override
    public String toString() {
        return "Iin[***]";
    }
}
