package kz.nrm.desk;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.casefile.IndicatorCatalogue.Indicator;
import kz.nrm.casefile.ObservedIndicator;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
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
                List.of("contactChannel", "contactValue", "contactHours", "contactCodeWord", "contactWhoMayAnswer"));
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

    private static final List<String> OFTEN = List.of("kk", "ru", "uz", "ky", "tg", "tk", "zh", "en");

    private final IndicatorCatalogue catalogue;
    private final Words words;

    ReferralPage(IndicatorCatalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    FormPages.Sheet sheet() {
        return new FormPages.Sheet(
                ADDRESS,
                FormField.of(ReferralSheet.class),
                Map.of("language", languages(), "citizenship", countries()));
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

    /** The signs, each with how it was noticed. */
    List<Sign> signs(MultiValueMap<String, String> posted) {
        return catalogue.all().stream().map(sign -> sign(sign, posted)).toList();
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

    private List<TaskForm.Choice> languages() {
        var rest = Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2 && !OFTEN.contains(code))
                .map(this::language)
                .sorted(byLabel());
        return Stream.concat(OFTEN.stream().map(this::language), rest).toList();
    }

    private TaskForm.Choice language(String code) {
        return new TaskForm.Choice(code, Locale.forLanguageTag(code).getDisplayLanguage(words.locale()));
    }

    private List<TaskForm.Choice> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new TaskForm.Choice(
                        code, Locale.forLanguageTag("und-" + code).getDisplayCountry(words.locale())))
                .sorted(byLabel())
                .toList();
    }

    private Comparator<TaskForm.Choice> byLabel() {
        var collator = Collator.getInstance(words.locale());
        return (one, other) -> collator.compare(one.label(), other.label());
    }

    /** A heading and the fields under it. */
    record Section(String name, List<Asked> fields) {}

    /** One sign to tick. */
    record Sign(String name, String label, List<Asked.Option> options) {

        boolean chosen() {
            return options.stream()
                    .anyMatch(option -> option.chosen() && !option.value().isEmpty());
        }
    }
}
