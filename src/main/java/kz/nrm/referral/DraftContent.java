package kz.nrm.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.nrm.http.InputBinder;

/**
 * What was entered so far, as it was entered: a draft may be wrong.
 *
 * @param answers by field of the pages
 * @param persons of a site, each with answers of their own
 */
public record DraftContent(Map<String, List<String>> answers, List<Map<String, List<String>>> persons) {

    /** What was left out is empty, not null; what cannot be kept or shown safely is left out. */
    public DraftContent {
        answers = clean(Objects.requireNonNullElse(answers, Map.of()));
        persons = Objects.requireNonNullElse(persons, List.<Map<String, List<String>>>of()).stream()
                .map(DraftContent::clean)
                .toList();
    }

    private static Map<String, List<String>> clean(Map<String, List<String>> entered) {
        var clean = new LinkedHashMap<String, List<String>>();
        entered.forEach((name, values) ->
                clean.put(name, values.stream().filter(InputBinder::isClean).toList()));
        clean.values().removeIf(List::isEmpty);
        return clean;
    }

    @Override
    public String toString() {
        return "DraftContent[***]";
    }
}
