package kz.nrm.referral;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Fields and code lists of HTCDS 2.0 (IOM, CC BY 4.0), with the spellings an importer has to survive: names of older templates, labels
 * in place of codes, other case and spacing.
 */
@Component
class HtcdsFields {

    /** Spellings of the Excel template (a letter is missing) and of the XForm. */
    private static final Map<String, String> OLD_NAMES = Map.of(
            "vic_TraffickinStatusDecisionMakingOrg", "vic_TraffickingStatusDecisionMakingOrg",
            "prs_First_Name", "prs_FirstName",
            "prs_Second_Name", "prs_SecondName",
            "vic_Methods_of_Control", "vic_MethodsOfControl");
    /** Defined by the standard and missing in its lists, or spelled otherwise than the list. */
    private static final Map<String, Map<String, String>> BESIDE_THE_LISTS = Map.of(
            "vic_MethodsOfControl",
            Map.of("RestrictsMovement", "RestrictsMovement", "UsesChildren", "UsesChildren"),
            "vic_RelationshipToTrafficker",
            Map.of("Unacquainted", "Unaquainted"));

    private final Set<String> names;
    private final Set<String> multiple;
    private final Map<String, String> byLabel = new HashMap<>();
    private final Map<String, Map<String, String>> codes = new LinkedHashMap<>();

    HtcdsFields() {
        var rows = CodeLists.rows("htcds-2.0-fields.csv");
        this.names = rows.stream().map(row -> row.get("field")).collect(Collectors.toSet());
        this.multiple = rows.stream()
                .filter(row -> row.get("type").startsWith("Multiselect"))
                .map(row -> row.get("field"))
                .collect(Collectors.toSet());
        rows.stream()
                .filter(row -> !row.get("label").isBlank())
                .forEach(row -> byLabel.merge(folded(row.get("label")), row.get("field"), (one, other) -> ""));
        for (var row : CodeLists.rows("htcds-2.0-codelists.csv")) {
            var list = codes.computeIfAbsent(row.get("field"), field -> new HashMap<>());
            list.putIfAbsent(folded(row.get("label")), row.get("value"));
            list.put(folded(row.get("value")), row.get("value"));
        }
        BESIDE_THE_LISTS.forEach((field, more) -> more.forEach(
                (spelling, value) -> codes.getOrDefault(field, new HashMap<>()).put(folded(spelling), value)));
    }

    boolean isKnown(String name) {
        return names.contains(name);
    }

    boolean isMultiple(String name) {
        return multiple.contains(name);
    }

    boolean hasCodes(String name) {
        return codes.containsKey(name);
    }

    /** The name as the standard spells it, for the name of an older template. */
    Optional<String> ofOldName(String name) {
        return Optional.ofNullable(OLD_NAMES.get(name));
    }

    /** The field with this label, where only one has it. */
    Optional<String> ofLabel(String label) {
        return Optional.ofNullable(byLabel.get(folded(label))).filter(field -> !field.isEmpty());
    }

    /** The code of the list, found by code or label whatever the case and spacing. */
    Optional<String> code(String field, String text) {
        return Optional.ofNullable(codes.getOrDefault(field, Map.of()).get(folded(text)));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
