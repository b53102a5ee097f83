package kz.nrm.journeys;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.nrm.shared.DataClass;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.SelectableConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Each column of each table of the migrated database has a class: those of entities say it in the code ({@code DataClassesTest}), all others in
 * {@code db/data-classes.properties}.
 */
class ColumnClassesTest extends Journey {

    private static final String ENGINE = "act_";
    private static final Set<String> ANYTHING =
            Set.of("character varying", "character", "text", "binary varying", "binary", "bytea");

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private EntityManagerFactory entities;

    private Map<String, DataClass> lines = Map.of();
    private final Set<String> mapped = new HashSet<>();

    private record Column(String table, String name, String type) {

        String whole() {
            return table + "." + name;
        }

        /** Text and bytes can hold anything, large objects too. */
        boolean holdsAnything() {
            return ANYTHING.contains(type) || type.contains("large object");
        }
    }

    @BeforeEach
    void read() throws IOException {
        var kept = PropertiesLoaderUtils.loadProperties(new ClassPathResource("db/data-classes.properties"));
        lines = kept.stringPropertyNames().stream()
                .collect(toMap(Function.identity(), name -> DataClass.valueOf(kept.getProperty(name))));
        SelectableConsumer add = (index, column) ->
                mapped.add(lower(column.getContainingTableExpression()) + "." + lower(column.getSelectionExpression()));
        var model = entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        model.forEachEntityDescriptor(entity -> {
            entity.getIdentifierMapping().forEachSelectable(add);
            entity.forEachSelectable(add);
        });
        model.forEachCollectionDescriptor(collection -> {
            var attribute = collection.getAttributeMapping();
            attribute.getKeyDescriptor().getKeyPart().forEachSelectable(add);
            attribute.getElementDescriptor().forEachSelectable(add);
            Optional.ofNullable(attribute.getIndexDescriptor()).ifPresent(index -> index.forEachSelectable(add));
        });
    }

    @Test
    void every_column_has_a_class() {
        assertThat(columns()).hasSizeGreaterThan(500);
        assertThat(columns().stream().filter(column -> !isClassified(column)))
                .as("columns to be named in db/data-classes.properties")
                .isEmpty();
    }

    @Test
    void no_line_is_left_of_what_is_gone() {
        var columns = columns();
        assertThat(lines.keySet().stream()
                        .filter(line -> !line.equals(ENGINE + "*"))
                        .filter(line -> columns.stream()
                                .noneMatch(column -> line.equals(column.table())
                                        || line.equals(column.table() + ".*")
                                        || line.equals(column.whole()))))
                .isEmpty();
        assertThat(lines.keySet().stream().filter(mapped::contains))
                .as("said by the entity already")
                .isEmpty();
    }

    @Test
    void what_does_harm_is_in_no_table_outside_of_the_vault() {
        assertThat(lines.values()).noneMatch(DataClass::sealed);
    }

    @Test
    void a_column_without_a_class_is_noticed() {
        assertThat(isClassified(new Column("audit_entry", "note", "character varying")))
                .isFalse();
        assertThat(isClassified(new Column("planted", "number", "integer"))).isFalse();
        assertThat(isClassified(new Column("audit_entry", "number", "integer"))).isTrue();
        assertThat(isClassified(new Column("case_file", "reference", "character varying")))
                .isTrue();
        assertThat(isClassified(new Column("case_file", "note", "character varying")))
                .isFalse();
    }

    private boolean isClassified(Column column) {
        return mapped.contains(column.whole())
                || lines.containsKey(column.whole())
                || lines.containsKey(column.table() + ".*")
                || lines.containsKey(ENGINE + "*") && column.table().startsWith(ENGINE)
                || !column.holdsAnything() && lines.containsKey(column.table());
    }

    private List<Column> columns() {
        return database.query(
                "select table_name, column_name, data_type from information_schema.columns where lower(table_schema) = 'public'",
                (row, number) -> new Column(lower(row.getString(1)), lower(row.getString(2)), lower(row.getString(3))));
    }

    private static String lower(String name) {
        return Stream.of(name.split("\\."))
                .reduce((first, last) -> last)
                .orElse(name)
                .replace("\"", "")
                .toLowerCase(Locale.ROOT);
    }
}
