package kz.nrm.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import kz.nrm.workflow.FormField;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the flat page of a referral into the document of the JSON interface, and the rules it breaks back into the page's fields. */
@Component
class ReferralDocument {

    static final String SIGN = "sign.";
    static final String SIGNS = "signs";

    /** Field of the page and its place in the document. */
    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        for (var name : List.of("name", "position", "contact", "alternateContact")) {
            PLACES.put(joined("reporter", name), "reporter." + name);
        }
        for (var name : List.of("region", "place", "at")) {
            PLACES.put(joined("encounter", name), "encounter." + name);
        }
        for (var name : List.of("channel", "value", "hours", "language", "codeWord", "whoMayAnswer")) {
            PLACES.put(joined("contact", name), "safeContact." + name);
        }
        for (var name : List.of(
                "familyName",
                "givenName",
                "patronymic",
                "birthDate",
                "birthYear",
                "ageYears",
                "sex",
                "iin",
                "dependants",
                "disability",
                "documents")) {
            PLACES.put(name, "person." + name);
        }
    }

    private final IndicatorCatalogue catalogue;

    ReferralDocument(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    ObjectNode of(List<FormField> fields, MultiValueMap<String, String> posted) {
        var flat = Answers.document(fields, posted);
        var document = JsonNodeFactory.instance.objectNode();
        for (var part : List.of("reporter", "encounter", "safeContact", "person")) {
            document.putObject(part);
        }
        flat.propertyStream().forEach(answer -> {
            var place = PLACES.getOrDefault(answer.getKey(), answer.getKey());
            var dot = place.indexOf('.');
            if (dot < 0) {
                document.set(place, answer.getValue());
            } else {
                ((ObjectNode) document.get(place.substring(0, dot))).set(place.substring(dot + 1), answer.getValue());
            }
        });
        forms(document);
        consents(document);
        citizenship(document);
        signs(document, posted);
        return document;
    }

    /** Signs and consent, where a referral of an adult has none. */
    static List<Violation> missing(ObjectNode document) {
        var missing = new ArrayList<Violation>();
        if (document.path("indicators").isEmpty()) {
            missing.add(Violation.of("indicators", "NotEmpty"));
        }
        var person = document.path("person");
        var age = person.has("birthDate") || person.has("birthYear") || person.has("ageYears");
        if (document.path("underAge").asString("").equals("NO") && !age && !document.has("consent")) {
            missing.add(Violation.of("consent", "RequiredOfAdult"));
        }
        return missing;
    }

    /** The same violations, each at the field of the page. */
    static InvalidInput onPage(InvalidInput invalid) {
        return new InvalidInput(invalid.violations().stream()
                .map(broken -> new Violation(field(broken.field()), broken.rule(), broken.arguments()))
                .toList());
    }

    private static String field(String path) {
        if (path.startsWith("indicators")) {
            return SIGNS;
        }
        if (path.startsWith("suspectedForms")) {
            return "mainForm";
        }
        if (path.startsWith("person.citizenships")) {
            return "citizenship";
        }
        return PLACES.entrySet().stream()
                .filter(place -> place.getValue().equals(path))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(path);
    }

    private static void forms(ObjectNode document) {
        var forms = JsonNodeFactory.instance.arrayNode();
        var main = document.remove("mainForm");
        if (main != null) {
            forms.add(main);
        }
        var others = document.remove("otherForms");
        if (others != null) {
            others.forEach(other -> {
                if (!other.equals(main)) {
                    forms.add(other);
                }
            });
        }
        document.set("suspectedForms", forms);
    }

    private static void consents(ObjectNode document) {
        var given = document.remove("otherConsents");
        var answers = document.putObject("otherConsents");
        if (given != null) {
            given.forEach(purpose -> answers.put(purpose.asString(), "GIVEN"));
        }
    }

    private static void citizenship(ObjectNode document) {
        var citizenship = document.remove("citizenship");
        if (citizenship != null) {
            ((ObjectNode) document.get("person")).putArray("citizenships").add(citizenship);
        }
    }

    private void signs(ObjectNode document, MultiValueMap<String, String> posted) {
        var signs = document.putArray("indicators");
        catalogue.all().forEach(sign -> {
            var source = posted.getFirst(SIGN + sign.code());
            if (source != null && !source.isBlank()) {
                signs.addObject().put("code", sign.code()).put("source", source);
            }
        });
    }

    private static String joined(String part, String name) {
        return part + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
