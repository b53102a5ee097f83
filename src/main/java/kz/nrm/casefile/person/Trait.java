package kz.nrm.casefile.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What a person can be recognised by. Nothing with few values: its hashes could be told apart by counting. */
public enum Trait {
    FAMILY_NAME(NameKey::of),
    GIVEN_NAME(NameKey::of),
    BIRTH_DATE(UnaryOperator.identity()),
    IIN(Trait::digits),
    CONTACT(Trait::contact);

    private static final int NATIONAL_DIGITS = 10;

    private final UnaryOperator<String> normal;

    Trait(UnaryOperator<String> normal) {
        this.normal = normal;
    }

    /** The spelling under which it is kept; empty where there is nothing to recognise. */
    String normal(String value) {
        return normal.apply(value.strip());
    }

    private static String digits(String value) {
        return value.replaceAll("\\D", "");
    }

    /** A telephone number by its last ten digits, whichever way the country is written; an address in small letters. */
    private static String contact(String value) {
        var digits = digits(value);
        return digits.length() >= NATIONAL_DIGITS && !value.contains("@")
                ? digits.substring(digits.length() - NATIONAL_DIGITS)
                : Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
