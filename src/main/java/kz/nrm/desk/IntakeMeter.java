package kz.nrm.desk;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.identification.ScreeningTexts;
import kz.nrm.identification.Screenings;
import org.springframework.stereotype.Component;

/** What the tables of identification make of the signs so far, and what one more would change: a hint that is kept nowhere. */
@Component
class IntakeMeter {

    private final Screenings screenings;
    private final ScreeningTexts texts;
    private final IndicatorCatalogue catalogue;

    IntakeMeter(Screenings screenings, ScreeningTexts texts, IndicatorCatalogue catalogue) {
        this.screenings = screenings;
        this.texts = texts;
        this.catalogue = catalogue;
    }

    Meter of(IntakeAnswers answers) {
        var signs = answers.signs().stream()
                .filter(code -> catalogue.find(code).isPresent())
                .toList();
        var explained = screenings.hint(signs, child(answers.first("underAge")), forms(answers));
        var screening = explained.screening();
        return new Meter(
                signs.size(),
                texts.outcome(screening),
                screening.dimensions().stream()
                        .filter(dimension -> !dimension.signs().isEmpty())
                        .map(dimension -> texts.dimension(dimension.dimension()) + ": " + texts.dimension(dimension))
                        .toList(),
                explained.next().stream().map(texts::next).toList());
    }

    private static ChildStatus child(String underAge) {
        return switch (underAge) {
            case "YES" -> ChildStatus.CHILD;
            case "NO" -> ChildStatus.ADULT;
            default -> ChildStatus.UNKNOWN;
        };
    }

    private static Set<ExploitationForm> forms(IntakeAnswers answers) {
        var named = Stream.concat(answers.all("mainForm"), answers.all("otherForms"))
                .collect(Collectors.toSet());
        return Arrays.stream(ExploitationForm.values())
                .filter(form -> named.contains(form.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * In words.
     *
     * @param found what counts, by what it points to
     * @param next  what one more sign would change
     */
    record Meter(int signs, String outcome, List<String> found, List<String> next) {}
}
