package kz.nrm.referral;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * Reads HTCDS CSV: our flat layout (system names, first column {@code x_caseId}) and the IOM Excel template saved as CSV, which has
 * labels in its second row, five address columns in the wrong place and one column without a name.
 */
@Component
class HtcdsCsvReader {

    private static final String UNNAMED_LABEL = "Reason for Outgoing Referral";
    private static final String UNNAMED_FIELD = "cas_ReasonForOutgoingReferral";
    /** Labels of the columns whose system names are misplaced in the template. */
    private static final Map<String, String> ADDRESS_LABELS = Map.of(
            "street", "prs_MailingStreet",
            "city", "prs_MailingCity",
            "state", "prs_MailingState",
            "zip", "prs_MailingPostalCode",
            "country", "prs_MailingCountry");

    private static final int MOST_COLUMNS = 300;

    private final HtcdsFields fields;

    HtcdsCsvReader(HtcdsFields fields) {
        this.fields = fields;
    }

    /** @throws InvalidInput when the text is no table with names of HTCDS fields */
    List<HtcdsRecord> read(String text) {
        var rows = rows(text);
        if (rows.isEmpty()) {
            throw new InvalidInput(List.of(Violation.of("", "BodyRequired")));
        }
        var header = rows.get(0);
        var template = rows.size() > 1 && isLabels(rows.get(1));
        var columns = columns(header, template ? rows.get(1) : header, template);
        return rows.stream()
                .skip(template ? 2 : 1)
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .map(row -> record(row, columns, header, template))
                .toList();
    }

    private static List<CSVRecord> rows(String text) {
        var firstLine = text.lines().findFirst().orElse("");
        var separator = firstLine.indexOf(',') < 0 && firstLine.indexOf(';') >= 0 ? ';' : ',';
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parsed = format.parse(new StringReader(text))) {
            return parsed.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new InvalidInput(List.of(Violation.of("", "MalformedCsv")));
        }
    }

    /** The second row of the template repeats the columns as labels. */
    private boolean isLabels(CSVRecord row) {
        var filled = row.stream().filter(cell -> !cell.isBlank()).toList();
        var labels = filled.stream()
                .filter(cell -> fields.ofLabel(cell).isPresent() || cell.equals(UNNAMED_LABEL))
                .count();
        return labels * 2 > filled.size();
    }

    private List<String> columns(CSVRecord header, CSVRecord labels, boolean template) {
        if (header.size() > MOST_COLUMNS) {
            throw new InvalidInput(List.of(Violation.of("", "TooLarge")));
        }
        var names = IntStream.range(0, header.size())
                .mapToObj(i -> column(header.get(i).strip(), i < labels.size() ? labels.get(i) : "", template))
                .toList();
        if (names.stream().noneMatch(fields::isKnown)) {
            throw new InvalidInput(List.of(Violation.of("", "NoHtcdsColumns")));
        }
        if (names.stream().filter(name -> !name.isEmpty()).count()
                != new HashSet<>(names.stream().filter(name -> !name.isEmpty()).toList()).size()) {
            throw new InvalidInput(List.of(Violation.of("", "ColumnTwice")));
        }
        return names;
    }

    private String column(String name, String label, boolean template) {
        var address = ADDRESS_LABELS.get(label.strip().toLowerCase(java.util.Locale.ROOT));
        if (template && address != null) {
            return address;
        }
        if (name.isEmpty()) {
            return label.strip().equals(UNNAMED_LABEL) ? UNNAMED_FIELD : "";
        }
        if (fields.isKnown(name) || name.startsWith("x_")) {
            return name;
        }
        return fields.ofOldName(name).or(() -> fields.ofLabel(name)).orElse(name);
    }

    private HtcdsRecord record(CSVRecord row, List<String> columns, CSVRecord header, boolean template) {
        var values = new LinkedHashMap<String, List<String>>();
        var faults = new ArrayList<Violation>();
        for (var i = 0; i < columns.size() && i < row.size(); i++) {
            var name = columns.get(i);
            var cell = unguarded(row.get(i).strip());
            if (cell.isEmpty()) {
                continue;
            }
            if (fields.isKnown(name) || name.startsWith("x_")) {
                values.put(name, fields.isMultiple(name) ? split(cell) : List.of(cell));
            } else {
                faults.add(Violation.of(name.matches("[A-Za-z0-9_ ]{1,60}") ? name : "?", "UnknownField"));
            }
        }
        if (row.size() > columns.size()) {
            faults.add(Violation.of("", "TooManyCells"));
        }
        var organisation = values.getOrDefault("cas_ReferringOrganisation", List.of(""));
        var outgoing = values.containsKey("cas_ReferredOrganisation") ? 1 : 0;
        return new HtcdsRecord(
                values,
                Map.of(),
                Map.of("name", organisation.get(0), "type", ""),
                outgoing,
                faults,
                warnings(header, columns, template));
    }

    private static List<ImportWarning> warnings(CSVRecord header, List<String> columns, boolean template) {
        var warnings = new ArrayList<ImportWarning>();
        if (template) {
            warnings.add(ImportWarning.MISALIGNED_COLUMNS);
        }
        if (!template
                && IntStream.range(0, columns.size())
                        .anyMatch(i -> !columns.get(i).equals(header.get(i)))) {
            warnings.add(ImportWarning.OLD_FIELD_NAME);
        }
        return warnings;
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Exporters put an apostrophe before a cell that a spreadsheet would take for a formula. */
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
