package kz.nrm.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.deadline.DeadlineFilter;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Deadlines;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deadlines a reader may see, the earliest end first. */
@Controller
class DeadlinePageController {

    private static final int SIZE = 50;
    private static final List<DeadlineFilter> TABS = List.of(
            DeadlineFilter.OVERDUE,
            DeadlineFilter.DUE_TODAY,
            DeadlineFilter.DUE_WEEK,
            DeadlineFilter.DUE_LATER,
            DeadlineFilter.SUSPENDED,
            DeadlineFilter.MET,
            DeadlineFilter.CANCELLED);

    private final Deadlines deadlines;
    private final DeadlineReading reading;
    private final DeadlineNarrowing narrowing;
    private final CaseTasks tasks;
    private final CaseEyes eyes;
    private final Actors actors;
    private final Words words;

    DeadlinePageController(
            Deadlines deadlines,
            DeadlineReading reading,
            DeadlineNarrowing narrowing,
            CaseTasks tasks,
            CaseEyes eyes,
            Actors actors,
            Words words) {
        this.deadlines = deadlines;
        this.reading = reading;
        this.narrowing = narrowing;
        this.tasks = tasks;
        this.eyes = eyes;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/deadlines")
    String list(
            @RequestParam(defaultValue = "overdue") String status,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var actor = actors.current();
        var wanted = Pages.of(page, SIZE);
        var asked = narrowing.of(filter(status), agency, role, region, kind, actor);
        var found = deadlines.find(asked.query(reading.scope(), wanted.getPageNumber(), wanted.getPageSize()));
        model.addAttribute("tabs", tabs(asked));
        model.addAttribute("narrowed", asked.said());
        model.addAttribute("all", "/deadlines?status=" + name(asked.status()));
        model.addAttribute("rows", found.map(deadline -> row(deadline, actor)).getContent());
        model.addAttribute("total", total(found.getTotalElements()));
        model.addAttribute("pages", Pages.of(found, asked.address(asked.status())));
        return "desk/deadlines";
    }

    /** A number, or a number and more. */
    private static Object total(long counted) {
        return counted < Deadlines.COUNTED ? counted : Deadlines.COUNTED + "+";
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

    /** What the list was narrowed to stays when another part of it is opened. */
    private List<Tab> tabs(DeadlineNarrowing.Asked asked) {
        return Stream.concat(TABS.stream(), Stream.of(asked.status()))
                .distinct()
                .map(filter -> new Tab(
                        asked.address(filter), words.text("desk.deadlines." + filter), filter == asked.status()))
                .toList();
    }

    private static DeadlineFilter filter(String name) {
        return Arrays.stream(DeadlineFilter.values())
                .filter(filter -> name(filter).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static String name(DeadlineFilter filter) {
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
