package kz.nrm.desk;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.casefile.CasePanel;
import kz.nrm.casefile.CaseView;
import kz.nrm.deadline.DeadlineQuery;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a case shows to one reader, in words. */
@Component
class CaseOverview {

    private final CaseTasks tasks;
    private final Deadlines deadlines;
    private final CaseAccess access;
    private final List<CasePanel> panels;
    private final CasePeople people;
    private final CaseFlags flags;
    private final CaseEyes eyes;
    private final Words words;

    CaseOverview(
            CaseTasks tasks,
            Deadlines deadlines,
            CaseAccess access,
            List<CasePanel> panels,
            CasePeople people,
            CaseFlags flags,
            CaseEyes eyes,
            Words words) {
        this.tasks = tasks;
        this.deadlines = deadlines;
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
        var items = tasks.ofCase(view.reference()).stream()
                .filter(item -> eyes.sees(actor, item))
                .sorted(Comparator.comparing(CaseOverview::at)
                        .thenComparing(item -> item.task().value()))
                .toList();
        var steps = items.stream().map(item -> step(item, actor)).toList();
        var terms = terms(view.reference(), actor, full, items);
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
                steps.stream().filter(Step::open).toList(),
                steps.stream().filter(step -> !step.open()).toList(),
                terms.stream().filter(Term::running).toList(),
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

    /** Open tasks by when they are due, others by when they ended. */
    private static Instant at(WorkItemView item) {
        var at = item.status() == WorkItemView.Status.OPEN ? item.dueAt() : item.doneAt();
        return at == null ? item.createdAt() : at;
    }

    private Step step(WorkItemView item, Actor actor) {
        var open = item.status() == WorkItemView.Status.OPEN;
        return new Step(
                TaskFacts.owedBy(item, actor) && access.onlooker().isEmpty() ? "/tasks/" + item.id() : null,
                words.task(item.task()),
                status(item),
                open,
                open && item.dueAt() != null && item.dueAt().isBefore(words.now()),
                eyes.agency(actor, item.agency()),
                words.code(item.role()),
                open ? words.due(item.dueAt()) : words.moment(item.doneAt()),
                open ? words.left(item.dueAt()) : "");
    }

    /** How far it is. Who put it off has looked at it and found that something is missing. */
    private String status(WorkItemView item) {
        if (item.status() != WorkItemView.Status.OPEN) {
            return words.text("desk.status." + item.status().name());
        }
        var back = item.deferredUntil();
        if (back != null && back.isAfter(words.now())) {
            return words.text("hub.step.LOOKED_AT", words.moment(back));
        }
        return words.text(item.claimedBy() == null ? "hub.step.NOT_STARTED" : "hub.step.IN_PROGRESS");
    }

    private List<Term> terms(CaseReference reference, Actor actor, boolean full, List<WorkItemView> items) {
        var tasksById = items.stream().collect(toMap(WorkItemView::id, item -> words.task(item.task())));
        return deadlines.find(DeadlineQuery.ofCase(reference)).stream()
                .filter(deadline -> full || deadline.agency().equals(actor.agency()))
                .filter(deadline -> eyes.seesDeadline(actor, reference, deadline.kind()))
                .map(deadline -> term(deadline, tasksById.getOrDefault(deadline.workItem(), ""), actor))
                .toList();
    }

    private Term term(DeadlineView deadline, String task, Actor actor) {
        return new Term(
                words.text("deadline.kind." + deadline.kind()),
                task,
                words.basis(deadline.legalBasis()),
                deadline.verified(),
                words.text("desk.deadline." + deadline.status().name()),
                deadline.status().open(),
                deadline.overdue(words.now()),
                words.end(deadline),
                words.left(deadline),
                CaseEyes.opensExplanation(actor, deadline) && access.onlooker().isEmpty()
                        ? "/deadlines/" + deadline.id() + "/explanation"
                        : null,
                eyes.agency(actor, deadline.agency()));
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
            List<Step> steps,
            List<Step> done,
            List<Term> terms,
            List<Term> ended,
            List<Panel> panels,
            List<Opening> openings) {}

    /**
     * Whether a part of the case is open to the reader.
     *
     * @param rule why, in words
     */
    record Opening(String part, boolean open, String rule) {}

    /** @param address of the task where it is the reader's own; else null */
    record Step(
            @Nullable String address,
            String name,
            String status,
            boolean open,
            boolean overdue,
            String agency,
            String role,
            String when,
            String left) {}

    /**
     * One deadline.
     *
     * @param task whose it is; empty where it belongs to no task the reader sees
     * @param why  address of the explanation; null where it is not open to the reader
     */
    record Term(
            String kind,
            String task,
            Words.Basis legalBasis,
            boolean verified,
            String status,
            boolean running,
            boolean overdue,
            String due,
            String left,
            @Nullable String why,
            String agency) {}

    /** One capability's part. */
    record Panel(String name, List<Line> lines) {}

    /** A label and its value in words. */
    record Line(String label, String value) {}
}
