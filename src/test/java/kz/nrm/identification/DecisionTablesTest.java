package kz.nrm.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the tables, and that none of them can say no. */
class DecisionTablesTest {

    private static final TestTables TABLES = new TestTables();

    record Row(String table, Map<String, Object> inputs, Map<String, Object> outputs) {
        @Override
        public String toString() {
            return table + " " + inputs + " -> " + outputs;
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream file = DecisionTablesTest.class.getResourceAsStream("decision-rows.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], values(cells[1]), values(cells[2])))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_row_fires(Row row) {
        assertThat(TABLES.decide(row.table(), row.inputs())).containsAllEntriesOf(row.outputs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"indicator-dimension", "screening-outcome", "urgency", "identification-door", "interview-limits"
            })
    void every_row_is_tested_and_the_last_one_catches_everything(String table) throws IOException {
        var model = table(table);
        var rules = new ArrayList<>(model.getRules());
        var last = rules.get(rules.size() - 1);
        assertThat(last.getInputEntries())
                .extracting(InputEntry::getTextContent)
                .allMatch(String::isBlank);
        assertThat(TABLES.decide(table, Map.of())).isNotEmpty();

        Set<Map<String, Object>> seen = new HashSet<>();
        rows().stream()
                .filter(row -> row.table().equals(table))
                .forEach(row -> seen.add(TABLES.decide(table, row.inputs())));
        var reasons = seen.stream().map(result -> result.get("reason")).toList();
        assertThat(reasons)
                .containsAll(rules.stream().map(rule -> reason(model, rule)).toList());
    }

    @Test
    void a_screening_says_positive_or_review_and_nothing_else() {
        var answers = List.of("POSITIVE", "NEGATIVE");
        var combinations = 0;
        for (var child : List.of("YES", "NO", "UNKNOWN")) {
            for (var flags = 0; flags < 256; flags++) {
                for (var count : List.of(0, 1, 3)) {
                    var facts = new HashMap<String, Object>();
                    facts.put("child", child);
                    facts.put("organOrSale", (flags & 64) != 0);
                    facts.put("sexualMarker", (flags & 128) != 0);
                    facts.put("indicatorCount", count);
                    for (var dimension = 1; dimension <= 6; dimension++) {
                        facts.put("d" + dimension, answers.get(flags >> (dimension - 1) & 1));
                    }
                    assertThat(TABLES.decide("screening-outcome", facts).get("outcome"))
                            .isIn("POSITIVE", "REVIEW");
                    combinations++;
                }
            }
        }
        assertThat(combinations).isEqualTo(2304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"indicator-dimension", "screening-outcome", "urgency", "identification-door", "interview-limits"
            })
    void no_output_denies_that_the_person_is_a_victim(String table) throws IOException {
        var model = table(table);
        var outputs = new ArrayList<>(model.getOutputs());
        for (var rule : model.getRules()) {
            var entries = new ArrayList<>(rule.getOutputEntries());
            for (var i = 0; i < outputs.size(); i++) {
                assertThat(entries.get(i).getTextContent())
                        .doesNotContainPattern("(?i)not_a|no_grounds|not_confirmed|closed");
                if (outputs.get(i).getName().equals("outcome")) {
                    assertThat(entries.get(i).getTextContent()).containsAnyOf("\"POSITIVE\"", "\"REVIEW\"");
                }
            }
        }
        if (!table.equals("indicator-dimension")) {
            assertThat(model.getRules().stream().flatMap(rule -> rule.getOutputEntries().stream()))
                    .extracting(OutputEntry::getTextContent)
                    .noneMatch(text -> text.contains("NEGATIVE"));
        }
    }

    @Test
    void outcomes_and_reasons_are_the_ones_the_code_knows() throws IOException {
        assertThat(Stream.of(ScreeningRule.values()).map(Enum::name))
                .containsExactlyElementsOf(reasons("screening-outcome"));
        assertThat(Stream.of(DimensionRule.values()).map(Enum::name))
                .containsExactlyElementsOf(reasons("indicator-dimension"));
    }

    private static List<String> reasons(String name) throws IOException {
        var table = table(name);
        return table.getRules().stream()
                .map(rule -> reason(table, rule))
                .distinct()
                .toList();
    }

    private static String reason(DecisionTable table, Rule rule) {
        var names = table.getOutputs().stream().map(Output::getName).toList();
        var entries = new ArrayList<>(rule.getOutputEntries());
        return entries.get(names.indexOf("reason")).getTextContent().strip().replace("\"", "");
    }

    private static DecisionTable table(String name) throws IOException {
        var model = Dmn.readModelFromFile(
                TestTables.PROCESSES.resolve(name + ".dmn").toFile());
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static Map<String, Object> values(String text) {
        var values = new HashMap<String, Object>();
        Stream.of(text.split(","))
                .map(String::strip)
                .filter(pair -> pair.contains("="))
                .forEach(pair -> {
                    var parts = pair.split("=", 2);
                    values.put(parts[0], value(parts[1]));
                });
        return values;
    }

    private static Object value(String text) {
        return switch (text) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> text.matches("\\d+") ? (Object) Integer.valueOf(text) : text;
        };
    }
}
