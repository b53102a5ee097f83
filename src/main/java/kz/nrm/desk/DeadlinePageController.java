package kz.nrm.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.deadline.DeadlineFilter;
import kz.nrm.deadline.DeadlineQuery;
import kz.nrm.deadline.DeadlineScope;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.DeadlineVisibility;
import kz.nrm.deadline.Deadlines;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deadlines a reader may see, the earliest end first. */
@Controller
class DeadlinePageController {

    private static final int SIZE = 50;

    private final Deadlines deadlines;
    private final ObjectProvider<DeadlineVisibility> visibility;
    private final CaseTasks tasks;
    private final CaseEyes eyes;
    private final Actors actors;
    private final Words words;

    DeadlinePageController(
            Deadlines deadlines,
            ObjectProvider<DeadlineVisibility> visibility,
            CaseTasks tasks,
            CaseEyes eyes,
            Actors actors,
            Words words) {
        this.deadlines = deadlines;
        this.visibility = visibility;
        this.tasks = tasks;
        this.eyes = eyes;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/deadlines")
    String list(
            @RequestParam(defaultValue = "overdue") String status,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = filter(status);
        var wanted = Pages.of(page, SIZE);
        var found = deadlines.find(new DeadlineQuery(
                scope(), filter, null, null, null, null, wanted.getPageNumber(), wanted.getPageSize()));
        model.addAttribute("tabs", tabs(filter));
        var actor = actors.current();
        model.addAttribute("rows", found.map(deadline -> row(deadline, actor)).getContent());
        model.addAttribute("total", total(found.getTotalElements()));
        model.addAttribute("pages", Pages.of(found, "/deadlines?status=" + name(filter)));
        return "desk/deadlines";
    }

    /** A number, or a number and more. */
    private static Object total(long counted) {
        return counted < Deadlines.COUNTED ? counted : Deadlines.COUNTED + "+";
    }

    private DeadlineScope scope() {
        return Optional.ofNullable(visibility.getIfAvailable())
                .map(DeadlineVisibility::scope)
                .orElse(DeadlineScope.NONE);
    }

    private Row row(DeadlineView deadline, Actor actor) {
        var task = task(deadline, actor);
        return new Row(
                words.text("deadline.kind." + deadline.kind()),
                task.map(item -> words.task(item.task())).orElse(""),
                task.filter(item -> TaskFacts.owedBy(item, actor))
                        .map(item -> "/tasks/" + item.id())
                        .orElse(null),
                deadline.reference(),
                words.end(deadline),
                remark(deadline),
                deadline.overdue(words.now()),
                eyes.agency(actor, deadline.agency()),
                words.basis(deadline.legalBasis()),
                deadline.verified(),
                "/deadlines/" + deadline.id() + "/explanation");
    }

    /** The task it belongs to, as far as the reader may see it. */
    private Optional<WorkItemView> task(DeadlineView deadline, Actor actor) {
        return Optional.ofNullable(deadline.workItem())
                .flatMap(id -> tasks.get(id, actor))
                .filter(item -> eyes.sees(actor, item));
    }

    /** How much is left, or how and when it ended. */
    private String remark(DeadlineView deadline) {
        return deadline.endedAt() == null
                ? words.left(deadline)
                : words.text("desk.deadline.ended." + deadline.status().name(), words.moment(deadline.endedAt()));
    }

    private List<Tab> tabs(DeadlineFilter shown) {
        return Arrays.stream(DeadlineFilter.values())
                .map(filter -> new Tab(
                        "/deadlines?status=" + name(filter),
                        words.text("desk.deadlines." + filter.name()),
                        filter == shown))
                .toList();
    }

    private static DeadlineFilter filter(String name) {
        return Arrays.stream(DeadlineFilter.values())
                .filter(filter -> name(filter).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String name(DeadlineFilter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    record Tab(String address, String name, boolean current) {}

    /**
     * @param task    the task it belongs to; empty where there is none to show
     * @param address of that task where it is the reader's own; else null
     */
    record Row(
            String kind,
            String task,
            @Nullable String address,
            CaseReference reference,
            String due,
            String left,
            boolean overdue,
            String agency,
            Words.Basis legalBasis,
            boolean verified,
            String why) {}
}
