package kz.nrm.desk;

import java.util.Comparator;
import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.casefile.CasePanel;
import kz.nrm.casefile.CaseView;
import kz.nrm.deadline.DeadlineQuery;
import kz.nrm.deadline.DeadlineStatus;
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
    private final CaseEyes eyes;
    private final Words words;

    CaseOverview(
            CaseTasks tasks,
            Deadlines deadlines,
            CaseAccess access,
            List<CasePanel> panels,
            CaseEyes eyes,
            Words words) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.access = access;
        this.panels = panels;
        this.eyes = eyes;
        this.words = words;
    }

    Overview of(CaseView view, Actor actor) {
        var full = eyes.full(actor, view.reference());
        var closure = view.closureReason();
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
                full ? view.flags().stream().map(words::code).toList() : List.of(),
                full,
                steps(view.reference(), actor),
                terms(view.reference(), actor, full),
                panels(view.reference(), actor));
    }

    private List<Step> steps(CaseReference reference, Actor actor) {
        return tasks.ofCase(reference).stream()
                .filter(item -> eyes.sees(actor, item))
                .sorted(Comparator.comparing(item -> item.status() != WorkItemView.Status.OPEN))
                .map(item -> step(item, actor))
                .toList();
    }

    private Step step(WorkItemView item, Actor actor) {
        var open = item.status() == WorkItemView.Status.OPEN;
        return new Step(
                TaskFacts.owedBy(item, actor) ? "/tasks/" + item.id() : null,
                words.task(item.task()),
                words.text("desk.status." + item.status().name()),
                open,
                open && item.dueAt() != null && item.dueAt().isBefore(words.now()),
                eyes.agency(actor, item.agency()),
                words.code(item.role()),
                open ? words.due(item.dueAt()) : words.moment(item.doneAt()),
                open ? words.left(item.dueAt()) : "");
    }

    private List<Term> terms(CaseReference reference, Actor actor, boolean full) {
        return deadlines.find(DeadlineQuery.ofCase(reference)).stream()
                .filter(deadline -> full || deadline.agency().equals(actor.agency()))
                .filter(deadline -> eyes.seesDeadline(actor, reference, deadline.kind()))
                .sorted(Comparator.comparing(deadline -> deadline.status() != DeadlineStatus.RUNNING))
                .map(deadline -> term(deadline, actor))
                .toList();
    }

    private Term term(DeadlineView deadline, Actor actor) {
        var running = deadline.status() == DeadlineStatus.RUNNING;
        return new Term(
                words.text("deadline.kind." + deadline.kind()),
                deadline.legalBasis(),
                deadline.verified(),
                words.text("desk.deadline." + deadline.status().name()),
                running,
                deadline.overdue(words.now()),
                words.due(deadline.dueAt()),
                running && !deadline.elapses() || running && deadline.dueAt().isAfter(words.now())
                        ? words.left(deadline.dueAt())
                        : "",
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
        return new Line(words.text(line.key()), Values.said(words, line.value()));
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
            List<String> flags,
            boolean full,
            List<Step> steps,
            List<Term> terms,
            List<Panel> panels) {}

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

    /** One deadline. */
    record Term(
            String kind,
            String legalBasis,
            boolean verified,
            String status,
            boolean running,
            boolean overdue,
            String due,
            String left,
            String agency) {}

    /** One capability's part. */
    record Panel(String name, List<Line> lines) {}

    /** A label and its value in words. */
    record Line(String label, String value) {}
}
