package kz.nrm.desk;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.workflow.TaskForm;
import org.springframework.stereotype.Component;

/** Choices of text fields that hold a code wherever they are asked: nobody has to know a code by heart. */
@Component
class KnownChoices {

    private static final List<String> OFTEN = List.of("kk", "ru", "uz", "ky", "tg", "tk", "zh", "en");

    private final Agencies agencies;
    private final Words words;

    KnownChoices(Agencies agencies, Words words) {
        this.agencies = agencies;
        this.words = words;
    }

    /** Empty for a field that is filled in by hand. */
    List<TaskForm.Choice> of(String field) {
        return switch (field) {
            case "language", "contactLanguage" -> languages();
            case "citizenship" -> countries();
            case "agency" -> agencies();
            default -> List.of();
        };
    }

    /** Languages that are spoken most, by ISO 639-2 code. */
    List<TaskForm.Choice> spokenMost() {
        return OFTEN.stream().map(this::language).toList();
    }

    /** By ISO 639-2 code, those spoken most at the top. */
    private List<TaskForm.Choice> languages() {
        var rest = Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2 && !OFTEN.contains(code))
                .map(this::language)
                .distinct()
                .sorted(byLabel());
        return Stream.concat(OFTEN.stream().map(this::language), rest).toList();
    }

    private TaskForm.Choice language(String code) {
        var language = Locale.forLanguageTag(code);
        return new TaskForm.Choice(language.getISO3Language(), words.language(language));
    }

    private List<TaskForm.Choice> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new TaskForm.Choice(
                        code, Locale.forLanguageTag("und-" + code).getDisplayCountry(words.locale())))
                .sorted(byLabel())
                .toList();
    }

    private List<TaskForm.Choice> agencies() {
        return agencies.open().stream()
                .map(Agency::id)
                .map(id -> new TaskForm.Choice(id.value(), words.agency(id)))
                .sorted(byLabel())
                .toList();
    }

    private Comparator<TaskForm.Choice> byLabel() {
        var collator = Collator.getInstance(words.locale());
        return (one, other) -> collator.compare(one.label(), other.label());
    }
}
