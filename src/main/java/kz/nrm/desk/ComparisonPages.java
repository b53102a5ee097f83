package kz.nrm.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.Comparison;
import kz.nrm.casefile.Comparison.Side;
import kz.nrm.casefile.Comparisons;
import kz.nrm.casefile.Merge;
import kz.nrm.casefile.Merges;
import kz.nrm.casefile.PersonSearch;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page says of the other cases of a person: which they may be, two of them side by side, and whether they count as one person's. */
@Component
class ComparisonPages {

    private final Comparisons comparisons;
    private final PersonSearch persons;
    private final Merges merges;
    private final CaseAccess access;
    private final FoundCases found;
    private final TaskFacts users;
    private final Words words;

    ComparisonPages(
            Comparisons comparisons,
            PersonSearch persons,
            Merges merges,
            CaseAccess access,
            FoundCases found,
            TaskFacts users,
            Words words) {
        this.comparisons = comparisons;
        this.persons = persons;
        this.merges = merges;
        this.access = access;
        this.found = found;
        this.users = users;
        this.words = words;
    }

    /** Every case that may be compared with this one; those like it only for whoever may read whom it is about. */
    void candidates(CaseReference one, Actor actor, Model page) {
        if (access.mayRead(actor, one, Compartment.IDENTITY)) {
            page.addAttribute("hits", found.rows(persons.similar(one, actor)));
        }
        page.addAttribute(
                "proposals",
                Merges.decides(actor)
                        ? merges.of(one, actor).stream()
                                .map(merge -> standing(merge, one, actor))
                                .toList()
                        : List.of());
    }

    /** Both side by side, and what somebody who decides can do with them. */
    void pair(CaseReference one, CaseReference other, Actor actor, Model page) {
        var both = comparisons.of(one, other, actor);
        page.addAttribute("sides", both.sides().stream().map(Side::reference).toList());
        page.addAttribute("rows", rows(both));
        page.addAttribute("same", found.same(both.same()));
        page.addAttribute("decides", Merges.decides(actor));
        if (Merges.decides(actor)) {
            live(one, other, actor).ifPresent(merge -> page.addAttribute("standing", standing(merge, one, actor)));
        }
    }

    /** What holds for the two, or waits; the caller has asked whether the actor decides on merges. */
    Optional<Merge> live(CaseReference one, CaseReference other, Actor actor) {
        return merges.of(one, actor).stream()
                .filter(merge -> merge.besides(one).equals(other) && merge.live())
                .findFirst();
    }

    private Standing standing(Merge merge, CaseReference one, Actor actor) {
        return new Standing(
                merge.besides(one),
                words.text("desk.compare.state." + merge.state()),
                users.name(merge.askedBy()),
                words.moment(merge.askedAt()),
                merge.waits(),
                merge.askedBy().equals(actor.id()));
    }

    private List<Row> rows(Comparison both) {
        return Stream.of(
                        row(both, "desk.case.state", side -> words.code(side.state())),
                        row(both, "desk.case.opened", side -> words.moment(side.openedAt())),
                        row(both, "desk.case.region", side -> words.code(side.region())),
                        row(both, "field.childStatus", side -> words.code(side.childStatus())),
                        row(both, "field.familyName", side -> said(side.familyName())),
                        row(both, "field.givenName", side -> said(side.givenName())),
                        row(both, "field.birthYear", side -> said(side.birthYear())),
                        row(both, "field.sex", side -> side.sex() == null ? "" : words.code(side.sex())),
                        row(both, "field.citizenships", this::citizenships))
                .filter(row -> row.values().stream().anyMatch(value -> !value.isEmpty()))
                .toList();
    }

    private Row row(Comparison both, String label, Function<Side, String> value) {
        return new Row(words.text(label), both.sides().stream().map(value).toList());
    }

    private String citizenships(Side side) {
        return side.citizenships().stream()
                .sorted()
                .map(code -> Locale.forLanguageTag("und-" + code).getDisplayCountry(words.locale()))
                .collect(Collectors.joining(", "));
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** One line of both cases. */
    record Row(String label, List<String> values) {}

    /**
     * What was proposed of two cases, and how far it is.
     *
     * @param waits for a second person
     * @param own   asked for by the reader, who therefore does not decide
     */
    record Standing(CaseReference other, String state, String by, String when, boolean waits, boolean own) {}
}
