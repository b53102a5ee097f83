package kz.nrm.referral;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Countries (ISO 3166-1) and languages (ISO 639-2), read once from {@code reference/}. {@code NA} is Namibia, not an empty value. */
@Component
class CodeLists {

    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> nationalities = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();

    CodeLists() {
        for (var row : rows("iso-3166-1.csv")) {
            countries.put(row.get("alpha2"), row.get("alpha2"));
            nationalities.put(folded(row.get("name_en")), row.get("alpha2"));
        }
        for (var row : rows("nationalities-en.csv")) {
            nationalities.put(folded(row.get("nationality")), row.get("alpha2"));
        }
        for (var row : rows("iso-639-2.csv")) {
            var terminological = row.get("alpha3-t").isEmpty() ? row.get("alpha3-b") : row.get("alpha3-t");
            for (var code : List.of(row.get("alpha3-b"), row.get("alpha3-t"), row.get("alpha2"))) {
                if (!code.isEmpty()) {
                    languages.put(code, terminological);
                }
            }
        }
    }

    /** Whether this is a country code, alpha-2 in capitals. */
    boolean isCountry(String code) {
        return countries.containsKey(code);
    }

    /** The country of an English country name or nationality, for example {@code Australian}. */
    Optional<String> nationality(String name) {
        return Optional.ofNullable(nationalities.get(folded(name)));
    }

    /** The ISO 639-2/T code for a two- or three-letter code. */
    Optional<String> language(String code) {
        return Optional.ofNullable(languages.get(code));
    }

    static List<CSVRecord> rows(String file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(
                        new ClassPathResource("reference/" + file).getInputStream(), StandardCharsets.UTF_8);
                var parsed = format.parse(reader)) {
            return parsed.getRecords();
        } catch (IOException missing) {
            throw new UncheckedIOException("cannot read reference/" + file, missing);
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
