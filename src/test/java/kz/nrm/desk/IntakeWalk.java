package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who goes through a short route in a browser without script, and counts every answer and every button. */
final class IntakeWalk {

    private static final Pattern RADIO = Pattern.compile(
            "<input[^>]*type=\"(?:radio|checkbox)\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"[^>]*checked");
    private static final Pattern TEXT = Pattern.compile(
            "<input[^>]*type=\"(?:text|date|datetime-local)\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern SELECT = Pattern.compile(
            "<select[^>]*name=\"([^\"]+)\"(?:(?!</select>).)*?<option value=\"([^\"]+)\" selected", Pattern.DOTALL);

    private final Browser browser;
    private String draft = "";
    private int inputs;

    IntakeWalk(Browser browser) {
        this.browser = browser;
    }

    IntakeWalk begin(String route) {
        browser.get("/referrals");
        var answer = browser.post("/referrals/drafts", Map.of("route", route));
        inputs++;
        draft = answer.uri().getPath().replaceFirst("/[a-z]+$", "");
        return this;
    }

    /** What is known beforehand stands on the page and is sent along, as any browser does; only what is added counts. */
    HttpResponse<String> answer(String step, Map<String, ?> answers) {
        if (!browser.page().contains("action=\"" + draft + "/" + step + "\"")) {
            browser.get(draft + "/" + step);
        }
        assertThat(browser.page()).contains("action=\"" + draft + "/" + step + "\"");
        var fields = new LinkedHashMap<String, Object>(standing());
        fields.putAll(answers);
        inputs += answers.values().stream()
                        .mapToInt(value -> value instanceof List<?> several ? several.size() : 1)
                        .sum()
                + (answers.containsKey("do") ? 0 : 1);
        return browser.post(draft + "/" + step, fields);
    }

    /** The page goes on to this one. */
    IntakeWalk then(String step, Map<String, ?> answers) {
        assertThat(answer(step, answers).statusCode()).as(step).isEqualTo(200);
        return this;
    }

    HttpResponse<String> send() {
        browser.get(draft + "/check");
        inputs++;
        return browser.post(draft + "/submission", Map.of());
    }

    String draft() {
        return draft;
    }

    int inputs() {
        return inputs;
    }

    /** The reference on the receipt. */
    String reference() {
        return browser.links("/cases/NRM-[^\"]+").get(0).substring("/cases/".length());
    }

    /** An adult met at a brick factory, all that is wanted and no more. */
    IntakeWalk least() {
        return begin("POLICE")
                .then("danger", Map.of("immediateDanger", "false"))
                .then("age", Map.of("underAge", "NO"))
                .then("place", Map.of("encounterPlace", "Brick factory"))
                .then("form", Map.of("mainForm", "FORCED_LABOUR"))
                .then("signs", Map.of("sign.D1_01", "TOLD", "sign.D4_01", "SEEN", "sign.D5_01", "SEEN"))
                .then("language", Map.of("language", "uzb"))
                .then("consent", Map.of("consent", "GIVEN"))
                .then("contact", Map.of("contactChannel", "THROUGH_AGENCY"))
                .then(
                        "reporter",
                        Map.of("reporterContact", "+77010000001", "reporterAlternateContact", "+77010000002"));
    }

    private Map<String, Object> standing() {
        var standing = new LinkedHashMap<String, Object>();
        for (var pattern : List.of(RADIO, TEXT, SELECT)) {
            pattern.matcher(browser.page())
                    .results()
                    .filter(found -> !found.group(2).isEmpty())
                    .forEach(found -> standing.put(found.group(1), found.group(2)));
        }
        return standing;
    }
}
