package kz.nrm.desk;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.deadline.DeadlineQuery;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks and deadlines of a case as one reader may see them, in words. */
@Component
class CaseWork {

    private final CaseTasks tasks;
    private final Deadlines deadlines;
    private final CaseAccess access;
    private final CaseEyes eyes;
    private final Words words;

    CaseWork(CaseTasks tasks, Deadlines deadlines, CaseAccess access, CaseEyes eyes, Words words) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.access = access;
        this.eyes = eyes;
        this.words = words;
    }

    /** What goes on in the case beside this task: whoever ends the case looks at it first. */
    Open beside(WorkItemView task, Actor actor) {
        var items = items(task.reference(), actor).stream()
                .filter(item -> item.status() == WorkItemView.Status.OPEN)
                .toList();
        var told = items.stream().map(WorkItemView::id).collect(toSet());
        return new Open(
                steps(
                        items.stream()
                                .filter(item -> !item.id().equals(task.id()))
                                .toList(),
                        actor),
                shown(task.reference(), actor)
                        .filter(deadline -> deadline.status().open())
                        .filter(deadline -> deadline.workItem() == null || !told.contains(deadline.workItem()))
                        .map(deadline -> term(deadline, "", actor))
                        .toList());
    }

    /** Every task this reader may see: open ones by when they are due, others by when they ended. */
    List<WorkItemView> items(CaseReference reference, Actor actor) {
        return tasks.ofCase(reference).stream()
                .filter(item -> eyes.sees(actor, item))
                .sorted(Comparator.comparing(CaseWork::at)
                        .thenComparing(item -> item.task().value()))
                .toList();
    }

    List<Step> steps(List<WorkItemView> items, Actor actor) {
        return items.stream().map(item -> step(item, actor)).toList();
    }

    /** @param items the tasks whose names may stand beside their deadlines */
    List<Term> terms(CaseReference reference, List<WorkItemView> items, Actor actor) {
        var names = items.stream().collect(toMap(WorkItemView::id, item -> words.task(item.task())));
        return shown(reference, actor)
                .map(deadline -> term(deadline, names.getOrDefault(deadline.workItem(), ""), actor))
                .toList();
    }

    private Stream<DeadlineView> shown(CaseReference reference, Actor actor) {
        var full = eyes.full(actor, reference);
        return deadlines.find(DeadlineQuery.ofCase(reference)).stream()
                .filter(deadline -> full || deadline.agency().equals(actor.agency()))
                .filter(deadline -> eyes.seesDeadline(actor, reference, deadline.kind()));
    }

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

    /** What is open. */
    record Open(List<Step> steps, List<Term> terms) {

        public boolean none() {
            return steps.isEmpty() && terms.isEmpty();
        }
    }

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
}
