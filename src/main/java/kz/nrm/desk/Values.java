package kz.nrm.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Says a value of a panel or a record in words: instants and days written out, codes by their message, yes and no. */
final class Values {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("[A-Z]\\w*\\.[A-Z0-9_]+");

    private Values() {}

    /** The same on a panel, where a period that ends at midnight ends with the day before. */
    static String onPanel(Words words, String value) {
        try {
            return INSTANT.matcher(value).matches() ? words.due(Instant.parse(value)) : said(words, value);
        } catch (DateTimeException text) {
            return value;
        }
    }

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
        if (ID.matcher(value).matches()) {
            return words.text("desk.record.chosen");
        }
        if (CODE.matcher(value).matches()) {
            return words.find("code." + value).orElse(value);
        }
        return value.equals("true") || value.equals("false") ? words.yesNo(value.equals("true")) : value;
    }
}
