package kz.nrm.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Says a value of a panel or a record in words: instants and days written out, codes by their message, yes and no. */
final class Values {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern CODE = Pattern.compile("[A-Z]\\w*\\.[A-Z0-9_]+");

    private Values() {}

    static String said(Words words, String value) {
        try {
            if (INSTANT.matcher(value).matches()) {
                return words.moment(Instant.parse(value));
            }
            if (DAY.matcher(value).matches()) {
                return words.day(LocalDate.parse(value));
            }
        } catch (DateTimeException text) {
            return value;
        }
        if (CODE.matcher(value).matches()) {
            return words.find("code." + value).orElse(value);
        }
        return value.equals("true") || value.equals("false") ? words.yesNo(value.equals("true")) : value;
    }
}
