package kz.nrm.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.nrm.shared.Violation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads HTCDS JSON as the export schema nests it: one document, or a list of documents. */
@Component
class HtcdsJsonReader {

    private static final Set<String> NESTED = Set.of(
            "consent",
            "person",
            "victim",
            "perpetrators",
            "incomingReferrals",
            "outgoingReferrals",
            "comments",
            "historicEvents",
            "supportPlans");
    private static final Set<String> SINGLE_OR_MANY = Set.of("vic_ForcedLabourIndustry");

    private final HtcdsFields fields;

    HtcdsJsonReader(HtcdsFields fields) {
        this.fields = fields;
    }

    static boolean reads(JsonNode document) {
        return documents(document).stream().anyMatch(one -> one.path("cases").isArray());
    }

    /** All cases of all documents, in order. */
    List<HtcdsRecord> read(JsonNode document) {
        var records = new ArrayList<HtcdsRecord>();
        for (var one : documents(document)) {
            var organisations = organisations(one);
            for (var each : one.path("cases")) {
                records.add(record(each, organisations, text(one.path("exportedAt")), text(one.path("exporter"))));
            }
        }
        return records;
    }

    /** A list may hold documents, or envelopes with a document. */
    private static List<JsonNode> documents(JsonNode document) {
        return document.isArray()
                ? document.valueStream()
                        .map(each -> each.path("document").isObject() ? each.path("document") : each)
                        .toList()
                : List.of(document);
    }

    private HtcdsRecord record(
            JsonNode one, Map<String, Map<String, String>> organisations, String exportedAt, String exporter) {
        var flat = new Flat();
        flat.object("", one, NESTED);
        flat.object("consent", one.path("consent"), Set.of());
        flat.object("person", one.path("person"), Set.of());
        flat.object("victim", one.path("victim"), Set.of());
        flat.first("incomingReferrals", one.path("incomingReferrals"));
        flat.first("outgoingReferrals", one.path("outgoingReferrals"));
        one.path("comments").forEach(comment -> flat.object("comments", comment, Set.of()));
        one.path("historicEvents").forEach(event -> {
            if (text(event.path("hte_Type")).equals("Exploitation")) {
                flat.object("historicEvents", event, Set.of());
            }
        });
        one.path("supportPlans").forEach(plan -> flat.object("supportPlans", plan, Set.of()));
        flat.keep("x_exportedAt", exportedAt);
        flat.keep("x_exporter", exporter);
        var referring = flat.values.getOrDefault("cas_ReferringOrganisation", List.of(""));
        return new HtcdsRecord(
                flat.values,
                flat.paths,
                organisations.getOrDefault(referring.get(0), Map.of()),
                one.path("outgoingReferrals").size(),
                flat.faults,
                flat.warnings);
    }

    private static Map<String, Map<String, String>> organisations(JsonNode document) {
        var found = new HashMap<String, Map<String, String>>();
        document.path("organisations")
                .forEach(each -> found.put(
                        text(each.path("x_id")),
                        Map.of("name", text(each.path("org_Name")), "type", text(each.path("org_Type")))));
        return found;
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }

    /** Gathers the fields of one case and what is wrong with their form. */
    private final class Flat {

        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final Map<String, String> paths = new HashMap<>();
        private final List<Violation> faults = new ArrayList<>();
        private final List<ImportWarning> warnings = new ArrayList<>();

        void keep(String field, String text) {
            if (!text.isBlank()) {
                values.computeIfAbsent(field, name -> new ArrayList<>()).add(text.strip());
            }
        }

        void first(String at, JsonNode list) {
            if (list.isArray() && !list.isEmpty()) {
                object(at + "[0]", list.path(0), Set.of());
            }
        }

        void object(String at, JsonNode object, Set<String> skipped) {
            if (!object.isMissingNode() && !object.isNull() && !object.isObject()) {
                faults.add(Violation.of(at, "ObjectExpected"));
                return;
            }
            object.forEachEntry((given, value) -> {
                if (!skipped.contains(given)) {
                    field(at.isEmpty() ? given : at + "." + given, given, value);
                }
            });
        }

        private void field(String path, String given, JsonNode value) {
            var name = fields.ofOldName(given).orElse(given);
            if (!name.equals(given)) {
                warnings.add(ImportWarning.OLD_FIELD_NAME);
            }
            if (name.startsWith("x_")) {
                extension(name, value);
            } else if (!fields.isKnown(name)) {
                faults.add(Violation.of(given.matches("[A-Za-z0-9_]{1,60}") ? path : "?", "UnknownField"));
            } else {
                paths.putIfAbsent(name, path);
                known(path, name, value);
            }
        }

        private void known(String path, String name, JsonNode value) {
            if (value.isArray() && (fields.isMultiple(name) || SINGLE_OR_MANY.contains(name))) {
                value.forEach(each -> scalar(path, name, each));
            } else if (fields.isMultiple(name) && !value.isNull()) {
                faults.add(Violation.of(path, "ListExpected"));
            } else {
                scalar(path, name, value);
            }
        }

        private void scalar(String path, String name, JsonNode value) {
            if (value.isString() || value.isBoolean() || value.isNumber()) {
                keep(name, value.asString());
            } else if (!value.isNull()) {
                faults.add(Violation.of(path, "WrongType"));
            }
        }

        private void extension(String name, JsonNode value) {
            if (value.isObject()) {
                value.forEachEntry((key, inner) -> extension(name + "." + key, inner));
            } else if (value.isArray()) {
                value.forEach(each -> extension(name, each));
            } else if (!value.isNull()) {
                keep(name, value.asString());
            }
        }
    }
}
