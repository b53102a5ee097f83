package kz.nrm.journeys;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.nrm.shared.Region;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people usually enter, where a story says nothing in particular: it fills a form from what the form says of itself. */
public final class UsualAnswers {

    private static final String SYNTHETIC = "Synthetic training entry; it describes nobody real.";

    private final JsonNode usual;

    public UsualAnswers(JsonMapper json) {
        try (var file = new ClassPathResource("training/answers.json").getInputStream()) {
            usual = json.readTree(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Answers to this form, the story's own ones first. */
    public Map<String, Object> to(JsonNode form, Map<String, Object> told, Instant now) {
        var answers = new LinkedHashMap<String, Object>();
        var known = usual.path(form.get("task").asString());
        for (var described : form.get("fields")) {
            var field = described.get("field");
            var name = field.get("name").asString();
            var choices = form.get("choices").path(name);
            if (told.containsKey(name)) {
                answers.put(name, told.get(name));
            } else if (known.has(name)) {
                answers.put(name, dated(known.get(name), now));
            } else if (!choices.isEmpty()) {
                answers.put(name, choices.get(0).get("value"));
            } else if (field.get("required").asBoolean()) {
                answers.put(name, anything(field, now));
            }
        }
        return answers;
    }

    /** {@code $today}, {@code $now}, {@code $in36h}, {@code $in5d}: a day or a moment seen from now. */
    private static Object dated(JsonNode told, Instant now) {
        if (!told.isString() || !told.asString().startsWith("$")) {
            return told;
        }
        var token = told.asString().substring(1);
        if (!token.startsWith("in")) {
            return token.equals("now") ? now.toString() : day(now).toString();
        }
        var amount = Integer.parseInt(token.substring(2, token.length() - 1));
        return token.endsWith("d")
                ? day(now).plusDays(amount).toString()
                : now.plus(amount, ChronoUnit.HOURS).toString();
    }

    private static Object anything(JsonNode field, Instant now) {
        return switch (field.get("kind").asString()) {
            case "YES_NO" -> true;
            case "CHOICE" -> field.get("codes").get(0);
            case "MANY_CHOICES" -> List.of(field.get("codes").get(0));
            case "TEXT_LIST" -> List.of("synthetic");
            case "DATE" -> day(now).toString();
            case "MOMENT" -> now.toString();
            case "NUMBER" -> field.path("min").asInt(0);
            default -> text(field);
        };
    }

    private static String text(JsonNode field) {
        if (field.get("name").asString().toLowerCase(Locale.ROOT).contains("language")) {
            return "rus";
        }
        var longest = field.get("maxLength").asInt();
        return longest > 0 && longest < SYNTHETIC.length() ? "SYNTHETIC".substring(0, Math.min(9, longest)) : SYNTHETIC;
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Region.ZONE);
    }
}
