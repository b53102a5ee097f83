package kz.nrm.desk;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import kz.nrm.shared.Region;
import kz.nrm.workflow.FormField;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what a page posted into the document that the JSON interface takes, so that both meet the same rules. What was left blank is
 * absent; what cannot be read stays as it was typed, for the rules to name it.
 */
final class Answers {

    private static final String NUMBER = "-?\\d{1,15}([.,]\\d{1,6})?";

    private Answers() {}

    static ObjectNode document(List<FormField> fields, MultiValueMap<String, String> posted) {
        var document = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> put(document, field, posted.getOrDefault(field.name(), List.of())));
        return document;
    }

    private static void put(ObjectNode document, FormField field, List<String> values) {
        switch (field.kind()) {
            case MANY_CHOICES, TEXT_LIST -> putAll(document, field.name(), values);
            default ->
                values.stream()
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .ifPresent(value -> put(document, field, value.strip()));
        }
    }

    private static void put(ObjectNode document, FormField field, String value) {
        switch (field.kind()) {
            case YES_NO -> putBoolean(document, field.name(), value);
            case NUMBER -> putNumber(document, field.name(), value);
            case MOMENT -> document.put(field.name(), instant(value));
            default -> document.put(field.name(), value);
        }
    }

    private static void putAll(ObjectNode document, String name, List<String> values) {
        var array = document.putArray(name);
        values.stream().flatMap(String::lines).filter(line -> !line.isBlank()).forEach(line -> array.add(line.strip()));
    }

    private static void putBoolean(ObjectNode document, String name, String value) {
        if (value.equals("true") || value.equals("false")) {
            document.put(name, Boolean.parseBoolean(value));
        } else {
            document.put(name, value);
        }
    }

    private static void putNumber(ObjectNode document, String name, String value) {
        if (!value.matches(NUMBER)) {
            document.put(name, value);
            return;
        }
        var number = new BigDecimal(value.replace(',', '.'));
        if (number.scale() <= 0) {
            document.put(name, number.longValueExact());
        } else {
            document.put(name, number);
        }
    }

    /** The page asks for local time. */
    private static String instant(String local) {
        try {
            return LocalDateTime.parse(local).atZone(Region.ZONE).toInstant().toString();
        } catch (DateTimeException unreadable) {
            return local;
        }
    }
}
