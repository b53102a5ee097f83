package kz.nrm.desk;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.access.Actors;
import kz.nrm.casefile.Comparison;
import kz.nrm.casefile.Comparison.Side;
import kz.nrm.casefile.Comparisons;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two cases that may be one person's, side by side, for whoever may open both. */
@Controller
class ComparisonPageController {

    private final Comparisons comparisons;
    private final CasePages cases;
    private final Actors actors;
    private final Words words;

    ComparisonPageController(Comparisons comparisons, CasePages cases, Actors actors, Words words) {
        this.comparisons = comparisons;
        this.cases = cases;
        this.actors = actors;
        this.words = words;
    }

    /** @param with the other case; empty to name it first */
    @GetMapping("/cases/{reference}/comparison")
    String compare(@PathVariable String reference, @RequestParam(defaultValue = "") String with, Model model) {
        var actor = actors.current();
        var one = cases.visible(reference, actor).reference();
        var other = with.strip();
        model.addAttribute("reference", one);
        model.addAttribute("with", other);
        if (!other.isEmpty()) {
            if (!CaseReference.isReference(other)) {
                throw new NotFound();
            }
            var found = comparisons.of(one, new CaseReference(other), actor);
            model.addAttribute(
                    "sides", found.sides().stream().map(Side::reference).toList());
            model.addAttribute("rows", rows(found));
            model.addAttribute("same", same(found));
        }
        return "desk/comparison";
    }

    private List<Row> rows(Comparison found) {
        return Stream.of(
                        row(found, "desk.case.state", side -> words.code(side.state())),
                        row(found, "desk.case.opened", side -> words.moment(side.openedAt())),
                        row(found, "desk.case.region", side -> words.code(side.region())),
                        row(found, "field.childStatus", side -> words.code(side.childStatus())),
                        row(found, "field.familyName", side -> said(side.familyName())),
                        row(found, "field.givenName", side -> said(side.givenName())),
                        row(found, "field.birthYear", side -> said(side.birthYear())),
                        row(found, "field.sex", side -> side.sex() == null ? "" : words.code(side.sex())),
                        row(found, "field.citizenships", this::citizenships))
                .filter(row -> row.values().stream().anyMatch(value -> !value.isEmpty()))
                .toList();
    }

    private Row row(Comparison found, String label, Function<Side, String> value) {
        return new Row(words.text(label), found.sides().stream().map(value).toList());
    }

    private String citizenships(Side side) {
        return side.citizenships().stream()
                .sorted()
                .map(code -> Locale.forLanguageTag("und-" + code).getDisplayCountry(words.locale()))
                .collect(Collectors.joining(", "));
    }

    private List<String> same(Comparison found) {
        return found.same().stream()
                .map(String::valueOf)
                .sorted()
                .map(trait -> words.text("desk.compare.same." + trait))
                .toList();
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** One line of both cases. */
    record Row(String label, List<String> values) {}
}
