package kz.nrm.casefile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What somebody entered about who a person is, so that one sees that it is there but not who it is: first letters, and yes or no. */
final class Masked {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String REST = "…";

    private Masked() {}

    static JsonNode of(JsonNode open) {
        if (open.isObject()) {
            var masked = NODES.objectNode();
            open.propertyStream().forEach(property -> masked.set(property.getKey(), of(property.getValue())));
            return masked;
        }
        if (open.isArray()) {
            var masked = NODES.arrayNode();
            open.forEach(element -> masked.add(of(element)));
            return masked;
        }
        return open.isBoolean() || open.isNull() ? open : NODES.stringNode(masked(open));
    }

    private static String masked(JsonNode value) {
        var text = value.isString() ? value.asString() : "";
        return text.isEmpty() ? REST : text.substring(0, text.offsetByCodePoints(0, 1)) + REST;
    }
}
