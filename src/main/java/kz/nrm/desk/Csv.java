package kz.nrm.desk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a file that a spreadsheet opens: semicolons, as spreadsheets of this country expect, every value quoted, and nothing that a
 * spreadsheet would take for a formula.
 */
final class Csv {

    /** By it a spreadsheet knows that the text is UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String FORMULA = "(?s)[=+\\-@\\t\\r\\n|%].*";

    private Csv() {}

    static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::quoted).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static String quoted(String value) {
        var harmless = value.stripLeading().matches(FORMULA) || value.matches(FORMULA) ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
