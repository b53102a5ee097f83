package kz.nrm.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values and bodies for schemas of the description: mostly right, now and then not. */
final class Bodies {

    private static final int DEEP = 6;

    private final JsonNode schemas;
    private final List<String> objects = new ArrayList<>();
    private final Corpus corpus;
    private final JsonMapper json;
    private final Random random;

    Bodies(JsonNode description, Corpus corpus, JsonMapper json, Random random) {
        this.schemas = description.get("components").get("schemas");
        this.corpus = corpus;
        this.json = json;
        this.random = random;
        schemas.properties().forEach(schema -> {
            if (schema.getValue().has("properties")) {
                objects.add(schema.getKey());
            }
        });
    }

    /** A body as bytes; sometimes cut, doubled or with wrong bytes in it. */
    byte[] body(JsonNode schema, @Nullable String type) {
        var value = value(schema, 0);
        if (type != null && value instanceof Map<?, ?> fields) {
            var typed = new LinkedHashMap<Object, @Nullable Object>(fields);
            typed.put("type", type);
            value = typed;
        }
        var bytes = json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(40)) {
            case 0 -> cut(bytes);
            case 1 ->
                (new String(bytes, StandardCharsets.UTF_8) + new String(bytes, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
            case 2 -> wrongByte(bytes);
            case 3 -> ("[".repeat(5_000) + "]".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
            case 4 -> corpus.any(random).getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }

    @Nullable
    Object value(JsonNode schema, int depth) {
        if (random.nextInt(12) == 0) {
            return bent();
        }
        if (schema.has("$ref")) {
            return named(schema.get("$ref").asString().replaceFirst(".*/", ""), depth);
        }
        if (schema.has("enum")) {
            var values = schema.get("enum");
            return values.get(random.nextInt(values.size())).asString();
        }
        return switch (schema.path("type").asString("object")) {
            case "string" -> text(schema.path("format").asString(""));
            case "integer" -> random.nextInt(10) == 0 ? random.nextLong() : (Object) random.nextInt(100);
            case "number" -> random.nextDouble() * 100;
            case "boolean" -> random.nextBoolean();
            case "array" -> array(schema, depth);
            default -> object(schema, depth);
        };
    }

    private @Nullable Object named(String name, int depth) {
        if (depth > DEEP) {
            return null;
        }
        var known = name.equals("JsonNode") ? objects.get(random.nextInt(objects.size())) : name;
        return object(schemas.path(known), depth);
    }

    private List<@Nullable Object> array(JsonNode schema, int depth) {
        var values = new ArrayList<@Nullable Object>();
        var size = random.nextInt(40) == 0 ? 600 : random.nextInt(3);
        for (var i = 0; i < size; i++) {
            values.add(value(schema.path("items"), depth + 1));
        }
        return values;
    }

    private Map<String, @Nullable Object> object(JsonNode schema, int depth) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        schema.path("properties").properties().forEach(field -> {
            if (random.nextInt(10) > 0) {
                fields.put(field.getKey(), value(field.getValue(), depth + 1));
            }
        });
        if (random.nextInt(20) == 0) {
            fields.put(corpus.any(random), corpus.any(random));
        }
        return fields;
    }

    private String text(String format) {
        return switch (format) {
            case "date" ->
                "20" + (10 + random.nextInt(30)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            case "date-time" ->
                "2026-1" + random.nextInt(3) + "-1" + random.nextInt(10) + "T0" + random.nextInt(10) + ":00:00Z";
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            default ->
                random.nextInt(3) == 0
                        ? corpus.any(random)
                        : "Text that says enough for every field. " + random.nextInt(9);
        };
    }

    /** What does not belong there. */
    @Nullable
    private Object bent() {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> List.of(corpus.any(random));
            case 3 -> Map.of("x", corpus.any(random));
            case 4 -> random.nextBoolean();
            case 5 -> Double.MAX_VALUE;
            case 6 -> "";
            default -> corpus.any(random);
        };
    }

    private byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    private byte[] wrongByte(byte[] bytes) {
        var wrong = bytes.clone();
        wrong[random.nextInt(wrong.length)] = (byte) (0x80 | random.nextInt(128));
        return wrong;
    }
}
