package kz.nrm.desk;

import java.util.Comparator;
import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.casefile.CasePanel;
import kz.nrm.casefile.CaseView;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a case shows to one reader, in words. */
@Component
class CaseOverview {

    private final CaseWork work;
    private final CaseAccess access;
    private final List<CasePanel> panels;
    private final CasePeople people;
    private final CaseFlags flags;
    private final CaseEyes eyes;
    private final Words words;

    CaseOverview(
            CaseWork work,
            CaseAccess access,
            List<CasePanel> panels,
            CasePeople people,
            CaseFlags flags,
            CaseEyes eyes,
            Words words) {
        this.work = work;
        this.access = access;
        this.panels = panels;
        this.people = people;
        this.flags = flags;
        this.eyes = eyes;
        this.words = words;
    }

    Overview of(CaseView view, Actor actor) {
        var full = eyes.full(actor, view.reference());
        var closure = view.closureReason();
        var items = work.items(view.reference(), actor);
        var steps = work.steps(items, actor);
        var terms = work.terms(view.reference(), items, actor);
        return new Overview(
                view.reference(),
                words.code(view.state()),
                words.moment(view.stateSince()),
                closure == null ? "" : words.code(closure),
                full ? words.code(view.childStatus()) : "",
                words.code(view.region()),
                words.agency(view.referring()),
                eyes.agency(actor, view.receiving()),
                words.moment(view.openedAt()),
                full ? flags.of(view, actor) : List.of(),
                full,
                people.baton(items, actor),
                full ? people.around(view, items, actor) : List.of(),
                steps.stream().filter(CaseWork.Step::open).toList(),
                steps.stream().filter(step -> !step.open()).toList(),
                terms.stream().filter(CaseWork.Term::running).toList(),
                terms.stream().filter(term -> !term.running()).toList(),
                panels(view.reference(), actor),
                openings(view.reference(), actor));
    }

    private List<Opening> openings(CaseReference reference, Actor actor) {
        return access.rules(actor, reference).entrySet().stream()
                .map(rule ->
                        new Opening(words.code(rule.getKey()), rule.getValue().opens(), words.code(rule.getValue())))
                .toList();
    }

    private List<Panel> panels(CaseReference reference, Actor actor) {
        return panels.stream()
                .filter(panel -> access.mayRead(actor, reference, panel.compartment()))
                .sorted(Comparator.comparing(CasePanel::id))
                .map(panel -> new Panel(
                        words.text("panel." + panel.id()),
                        panel.lines(reference).stream().map(this::line).toList()))
                .filter(panel -> !panel.lines().isEmpty())
                .toList();
    }

    private Line line(CasePanel.Line line) {
        return new Line(words.text(line.key()), Values.onPanel(words, line.value()));
    }

    /** Everything the page needs; nothing in it was left in for the template to hide. */
    record Overview(
            CaseReference reference,
            String state,
            String since,
            String closed,
            String age,
            String region,
            String referring,
            String receiving,
            String opened,
            List<CaseFlags.Flag> flags,
            boolean full,
            CasePeople.@Nullable Baton baton,
            List<CasePeople.Part> people,
            List<CaseWork.Step> steps,
            List<CaseWork.Step> done,
            List<CaseWork.Term> terms,
            List<CaseWork.Term> ended,
            List<Panel> panels,
            List<Opening> openings) {}

    /**
     * Whether a part of the case is open to the reader.
     *
     * @param rule why, in words
     */
    record Opening(String part, boolean open, String rule) {}

    /** One capability's part. */
    record Panel(String name, List<Line> lines) {}

    /** A label and its value in words. */
    record Line(String label, String value) {}
}
