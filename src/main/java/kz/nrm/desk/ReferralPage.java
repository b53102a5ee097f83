package kz.nrm.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.casefile.IndicatorCatalogue.Indicator;
import kz.nrm.casefile.ObservedIndicator;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Lays the page of a referral out: its fields in sections, the signs with how each was noticed. */
@Component
class ReferralPage {

    private static final String ADDRESS = "/referrals/new";

    private static final Map<String, List<String>> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put(
                "urgent", List.of("immediateDanger", "underAge", "encounterRegion", "encounterPlace", "encounterAt"));
        SECTIONS.put("forms", List.of("mainForm", "otherForms", "circumstances", "narrative"));
        SECTIONS.put("consent", List.of("language", "consent", "otherConsents"));
        SECTIONS.put(
                "contact",
                List.of(
                        "contactChannel",
                        "contactValue",
                        "contactHours",
                        "contactLanguage",
                        "contactCodeWord",
                        "contactWhoMayAnswer"));
        SECTIONS.put(
                "person",
                List.of(
                        "familyName",
                        "givenName",
                        "patronymic",
                        "birthDate",
                        "birthYear",
                        "ageYears",
                        "sex",
                        "citizenship",
                        "iin",
                        "dependants",
                        "disability",
                        "documents"));
        SECTIONS.put(
                "reporter", List.of("reporterName", "reporterPosition", "reporterContact", "reporterAlternateContact"));
    }

    private final IndicatorCatalogue catalogue;
    private final Words words;

    ReferralPage(IndicatorCatalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    FormPages.Sheet sheet() {
        return FormPages.Sheet.of(ADDRESS, ReferralSheet.class);
    }

    List<Section> sections(FormPage form) {
        return SECTIONS.entrySet().stream()
                .map(section -> new Section(
                        words.text("desk.refer." + section.getKey()),
                        section.getValue().stream()
                                .map(name -> field(form, name))
                                .toList()))
                .toList();
    }

    /** The signs by what they point to, each with how it was noticed. */
    List<SignGroup> signs(MultiValueMap<String, String> posted) {
        var groups = new LinkedHashMap<String, List<Sign>>();
        catalogue
                .all()
                .forEach(sign -> groups.computeIfAbsent(heading(sign), none -> new ArrayList<>())
                        .add(sign(sign, posted)));
        return groups.entrySet().stream()
                .map(group -> new SignGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private String heading(Indicator sign) {
        return sign.dimension().map(words::code).orElseGet(() -> words.text("desk.refer.signs.other"));
    }

    private Sign sign(Indicator sign, MultiValueMap<String, String> posted) {
        var name = ReferralDocument.SIGN + sign.code();
        var chosen = posted.getFirst(name);
        var options = Stream.concat(
                        Stream.of(new Asked.Option("", words.text("desk.refer.sign.none"), chosen == null)),
                        Arrays.stream(ObservedIndicator.Source.values())
                                .map(source -> new Asked.Option(
                                        source.name(),
                                        words.text("desk.refer.sign." + source.name()),
                                        source.name().equals(chosen))))
                .toList();
        return new Sign(name, sign.name(words.locale().getLanguage()), options);
    }

    private static Asked field(FormPage form, String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A heading and the fields under it. */
    record Section(String name, List<Asked> fields) {}

    /** Signs that point to the same. */
    record SignGroup(String name, List<Sign> signs) {

        /** Whether something in it is marked and must be seen. */
        public boolean chosen() {
            return signs.stream().anyMatch(Sign::chosen);
        }
    }

    /** One sign to tick. */
    record Sign(String name, String label, List<Asked.Option> options) {

        boolean chosen() {
            return options.stream()
                    .anyMatch(option -> option.chosen() && !option.value().isEmpty());
        }
    }
}
