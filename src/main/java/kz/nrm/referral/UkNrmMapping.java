package kz.nrm.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.ObservedIndicator.Source;
import kz.nrm.casefile.SafeContact;
import kz.nrm.casefile.Sex;
import kz.nrm.http.InputBinder;
import kz.nrm.referral.NewReferral.Answer;
import kz.nrm.referral.NewReferral.Contact;
import kz.nrm.referral.NewReferral.Encounter;
import kz.nrm.referral.NewReferral.Reporter;
import kz.nrm.referral.NewReferral.Sign;
import kz.nrm.referral.NewReferral.UnderAge;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The payload of the United Kingdom's referral form as a referral. Whether the person wants to cooperate is told, never weighed. */
@Component
class UkNrmMapping {

    /** What the person or a third one could be found by stays out of what is kept beside the case. */
    private static final Set<String> NAMING = Set.of("Customer", "Agent");

    private static final Map<String, ExploitationForm> FORM_WORDS = Map.of(
            "work", ExploitationForm.FORCED_LABOUR,
            "crim", ExploitationForm.FORCED_CRIMINALITY,
            "sex", ExploitationForm.SEXUAL_EXPLOITATION,
            "prostitut", ExploitationForm.SEXUAL_EXPLOITATION,
            "organ", ExploitationForm.ORGAN_REMOVAL,
            "marri", ExploitationForm.FORCED_MARRIAGE,
            "beg", ExploitationForm.FORCED_BEGGING,
            "servi", ExploitationForm.SERVITUDE,
            "domestic", ExploitationForm.SERVITUDE);
    private static final List<String> NARRATIVE = List.of(
            "HowExploitationStarted",
            "ExploitationDates",
            "MultipleExploitationSituations",
            "ExploitationJourneyDetails",
            "ExploitationAverageDay",
            "ExploitationTreatment",
            "ExploitationWhyTheyStayed",
            "ExploitationReasonTheyLeft",
            "DetailsLastContact",
            "ReasonForReportingNow",
            "ReasonForMakingReferral",
            "DetailsAboutInterview",
            "DetailsOfEvidenceOfDishonesty");
    private static final Map<String, Sex> SEXES =
            Map.of("male", Sex.MALE, "female", Sex.FEMALE, "man", Sex.MALE, "woman", Sex.FEMALE);

    private final CodeLists lists;

    UkNrmMapping(CodeLists lists) {
        this.lists = lists;
    }

    static boolean reads(JsonNode document) {
        var first = document.isArray() ? document.path(0) : document;
        return first.has("ExternalId") || first.has("NRMOrDuty");
    }

    static List<JsonNode> records(JsonNode document) {
        return document.isArray() ? document.valueStream().toList() : List.of(document);
    }

    MappedRecord map(JsonNode record, ImportContext context) {
        var fields = new LinkedHashMap<String, String>();
        var broken = new ArrayList<Violation>();
        if (!record.isObject()) {
            broken.add(Violation.of("", "ObjectExpected"));
        }
        record.forEachEntry((name, value) -> read(name, value, fields, broken));
        if (!fields.containsKey("NRMOrDuty")) {
            broken.add(Violation.of("NRMOrDuty", "Required"));
        }
        var identity = fields.containsKey("ExternalId") ? "id " + fields.get("ExternalId") : "content " + fields;
        var warnings = new LinkedHashSet<ImportWarning>();
        var referral = broken.isEmpty() ? referral(fields, context, warnings) : null;
        return new MappedRecord(referral, identity, broken, List.copyOf(warnings), unnamed(fields));
    }

    private static void read(String name, JsonNode value, Map<String, String> fields, List<Violation> broken) {
        var shown = name.matches("[A-Za-z0-9_.]{1,60}") ? name : "?";
        if (!value.isString() && !value.isNull()) {
            broken.add(Violation.of(shown, "WrongType"));
        } else if (value.isString() && !InputBinder.isClean(value.asString())) {
            broken.add(Violation.of(shown, "ForbiddenCharacter"));
        } else if (value.isString() && !value.asString().isBlank() && !shown.equals("?")) {
            fields.put(name, value.asString().strip());
        }
    }

    private NewReferral referral(Map<String, String> fields, ImportContext context, Set<ImportWarning> warnings) {
        warnings.add(ImportWarning.REGION_ASSUMED);
        warnings.add(ImportWarning.LANGUAGE_UNKNOWN);
        warnings.add(ImportWarning.NO_DATE_OF_ENCOUNTER);
        var place = fields.getOrDefault("PVCurrentCityTown", fields.getOrDefault("City1", "-"));
        var forms = forms(fields);
        if (forms.isEmpty()) {
            warnings.add(ImportWarning.FORM_UNKNOWN);
        }
        return new NewReferral(
                reporter(fields, context),
                new Encounter(context.region(), ImportedText.upTo(place, 500), context.now()),
                underAge(fields),
                false,
                "und",
                forms.isEmpty() ? List.of(ExploitationForm.OTHER) : forms,
                signs(fields),
                "NRM".equalsIgnoreCase(fields.get("NRMOrDuty")) ? Answer.GIVEN : Answer.REFUSED,
                contact(fields, warnings),
                Map.of(),
                Channel.OTHER_COUNTRY,
                person(fields, warnings),
                ImportedText.fitting(narrative(fields), warnings),
                Set.of(),
                List.of(),
                null);
    }

    private static Reporter reporter(Map<String, String> fields, ImportContext context) {
        var name = (fields.getOrDefault("Agent.Forename1", "") + " " + fields.getOrDefault("Agent.Name", "")).strip();
        var contact = fields.getOrDefault(
                "Agent.Phone",
                fields.getOrDefault("Agent.Email", context.by().id().value()));
        var other = fields.getOrDefault(
                "AlternateFREmail",
                fields.getOrDefault("Agent.Email", context.by().agency().value()));
        var position = fields.get("Agent.Jobtitle");
        return new Reporter(
                ImportedText.upTo(name.isEmpty() ? context.by().displayName() : name, 200),
                position == null ? null : ImportedText.upTo(position, 200),
                ImportedText.upTo(contact, 200),
                ImportedText.upTo(other, 200));
    }

    private static UnderAge underAge(Map<String, String> fields) {
        return switch (fields.getOrDefault("AdultOrChild", "").toLowerCase(Locale.ROOT)) {
            case "adult" -> UnderAge.NO;
            case "child" -> UnderAge.YES;
            default -> UnderAge.NOT_SURE;
        };
    }

    private static List<ExploitationForm> forms(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith("Component")
                        && field.getValue().equalsIgnoreCase("Yes"))
                .flatMap(field -> FORM_WORDS.entrySet().stream()
                        .filter(word -> field.getKey().toLowerCase(Locale.ROOT).contains(word.getKey())))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Sign> signs(Map<String, String> fields) {
        return "Yes".equalsIgnoreCase(fields.get("ComponentForcedToWorkForNothing"))
                ? List.of(new Sign("D4_02", Source.DOCUMENT, null))
                : List.of();
    }

    private static Contact contact(Map<String, String> fields, Set<ImportWarning> warnings) {
        var email = fields.get("Customer.Email");
        if (email != null && "Yes".equalsIgnoreCase(fields.get("SafeToEmail"))) {
            return new Contact(SafeContact.Channel.EMAIL, ImportedText.upTo(email, 254), null, null, null, null);
        }
        if (email != null) {
            warnings.add(ImportWarning.CONTACT_NOT_SAFE);
        }
        return new Contact(SafeContact.Channel.THROUGH_AGENCY, null, null, null, null, null);
    }

    private ReferredPerson person(Map<String, String> fields, Set<ImportWarning> warnings) {
        var nationality = fields.get("Customer.Nationality");
        var country = nationality == null
                ? List.<String>of()
                : lists.nationality(nationality).stream().toList();
        if (nationality != null && country.isEmpty()) {
            warnings.add(ImportWarning.NATIONALITY_UNKNOWN);
        }
        var alias = fields.get("Customer.Alias");
        return new ReferredPerson(
                cut(fields.get("Customer.Surname")),
                cut(fields.get("Customer.Forename1")),
                null,
                alias == null ? List.of() : List.of(ImportedText.upTo(alias, 200)),
                null,
                null,
                null,
                SEXES.getOrDefault(fields.getOrDefault("Customer.Custom17", "").toLowerCase(Locale.ROOT), Sex.UNKNOWN),
                country,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static @Nullable String cut(@Nullable String name) {
        return name == null ? null : ImportedText.upTo(name, 100);
    }

    private static String narrative(Map<String, String> fields) {
        return NARRATIVE.stream()
                .filter(fields::containsKey)
                .map(name -> name + ": " + fields.get(name))
                .collect(Collectors.joining("\n\n"));
    }

    private static Map<String, String> unnamed(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !NAMING.contains(field.getKey().split("\\.", 2)[0]))
                .filter(field -> !field.getKey().equals("ExternalId"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }
}
