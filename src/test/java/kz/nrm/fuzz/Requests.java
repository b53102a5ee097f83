package kz.nrm.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests to every door of the description, by turns of chance. The same seed makes the same requests. */
final class Requests {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en", "de", "*", "xx-YY;q=9");
    private static final List<String> ACCEPTED = List.of("application/json", "text/html", "*/*", "text/csv", "a/b");

    private final List<Door> doors = new ArrayList<>();
    private final Bodies bodies;
    private final Corpus corpus;
    private final Known known;
    private final Random random;

    /** What exists, so that some requests reach something. */
    record Known(List<String> users, Map<String, List<String>> values, List<String> events) {}

    /** One request. */
    record Made(String user, String method, String path, Map<String, String> headers, byte[] body) {

        @Override
        public String toString() {
            return user + " " + method + " " + path + " " + headers + " " + body.length + " bytes: "
                    + new String(body, 0, Math.min(body.length, 600), StandardCharsets.UTF_8);
        }
    }

    private record Door(String method, String pattern, JsonNode operation) {}

    Requests(JsonNode description, Known known, JsonMapper json, Random random) {
        this.corpus = new Corpus();
        this.bodies = new Bodies(description, corpus, json, random);
        this.known = known;
        this.random = random;
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> doors.add(new Door(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
    }

    int doors() {
        return doors.size();
    }

    Made next() {
        var door = doors.get(random.nextInt(doors.size()));
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept-Language", any(LANGUAGES));
        headers.put("Accept", any(ACCEPTED));
        var path = path(door, headers);
        var content = door.operation().path("requestBody").path("content");
        var body = new byte[0];
        if (!content.isMissingNode()) {
            var types = content.propertyNames().stream().toList();
            var type = any(types);
            headers.put("Content-Type", random.nextInt(30) == 0 ? "text/plain" : type);
            var event = door.pattern().endsWith("/events") ? any(known.events()) : null;
            body = bodies.body(content.get(type).path("schema"), event);
        }
        return new Made(any(known.users()), door.method(), path, headers, body);
    }

    private String path(Door door, Map<String, String> headers) {
        var path = door.pattern();
        var query = new ArrayList<String>();
        for (var parameter : door.operation().path("parameters")) {
            var name = parameter.get("name").asString();
            switch (parameter.get("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(pathValue(door, name)));
                case "query" -> {
                    if (random.nextInt(3) > 0) {
                        query.add(name + "=" + encoded(String.valueOf(queryValue(name, parameter.path("schema")))));
                    }
                }
                default -> header(name, headers);
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private String pathValue(Door door, String name) {
        var kind = name.equals("id") ? door.pattern().split("/")[2] : name;
        var real = known.values().getOrDefault(kind, List.of());
        return switch (random.nextInt(10)) {
            case 0 -> corpus.any(random);
            case 1 -> UUID.randomUUID().toString();
            default -> real.isEmpty() ? new UUID(random.nextLong(), random.nextLong()).toString() : any(real);
        };
    }

    private Object queryValue(String name, JsonNode schema) {
        var real = known.values().getOrDefault(name, List.of());
        return !real.isEmpty() && random.nextBoolean() ? any(real) : String.valueOf(bodies.value(schema, 0));
    }

    private void header(String name, Map<String, String> headers) {
        if (random.nextInt(20) == 0) {
            return;
        }
        if (name.equals("Authorization")) {
            return;
        }
        headers.put(
                name,
                random.nextInt(10) == 0
                        ? encoded(corpus.any(random)).substring(0, 1)
                        : new UUID(random.nextLong(), random.nextLong()).toString());
    }

    /** Long ones are cut: a line of a request has its own limit, which is tried elsewhere. */
    private static String encoded(String text) {
        var whole = URLEncoder.encode(text.length() > 300 ? text.substring(0, 300) : text, StandardCharsets.UTF_8);
        return whole.isEmpty() ? "%20" : whole;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
