package kz.nrm.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.nrm.casefile.IndicatorCatalogue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says the answers of a record in words: codes by their list, signs, languages and countries by their name. */
@Component
class RecordValues {

    private static final Set<String> LANGUAGES = Set.of("language", "languages");
    private static final Set<String> COUNTRIES = Set.of("citizenships", "citizenship", "country", "nationality");

    /** Lists of the fields that no form describes. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("suspectedForms", "ExploitationForm"),
            Map.entry("forms", "ExploitationForm"),
            Map.entry("region", "Region"),
            Map.entry("channel", "Channel"),
            Map.entry("circumstances", "Circumstance"),
            Map.entry("industry", "Industry"),
            Map.entry("recruitment", "RecruitmentMethod"),
            Map.entry("control", "ControlMethod"),
            Map.entry("relation", "TraffickerRelation"),
            Map.entry("underAge", "UnderAge"),
            Map.entry("confidence", "Confidence"));

    private static final Map<String, String> SHORT = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> code.length() == 2)
            .collect(Collectors.toMap(
                    code -> Locale.forLanguageTag(code).getISO3Language(), Function.identity(), (one, other) -> one));

    private final IndicatorCatalogue catalogue;
    private final Words words;

    RecordValues(IndicatorCatalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /** @param codeList the field's own; empty where no form describes it */
    String said(String field, String codeList, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(one -> said(field, codeList, one)).collect(Collectors.joining(", "));
        }
        var text = value.asString();
        if (LANGUAGES.contains(field)) {
            return language(text);
        }
        if (COUNTRIES.contains(field) && text.matches("[A-Z]{2}")) {
            return Locale.forLanguageTag("und-" + text).getDisplayCountry(words.locale());
        }
        var list = codeList.isEmpty() ? LISTS.getOrDefault(field, "") : codeList;
        return list.isEmpty()
                ? Values.said(words, text)
                : words.find("code." + list + "." + text).orElseGet(() -> Values.said(words, text));
    }

    /** @param code ISO 639-2/T */
    String language(String code) {
        return words.language(Locale.forLanguageTag(SHORT.getOrDefault(code, code)));
    }

    /** Whether this is a sign that somebody noticed. */
    boolean isSign(JsonNode node) {
        return node.path("code").isString()
                && catalogue.find(node.path("code").asString()).isPresent();
    }

    /** The sign, and how it was noticed. */
    String sign(JsonNode node) {
        var name = catalogue
                .find(node.path("code").asString())
                .map(sign -> sign.name(words.locale().getLanguage()))
                .orElse("");
        var source = node.path("source").asString("");
        return source.isEmpty() ? name : name + " – " + words.text("desk.refer.sign." + source);
    }
}
