package kz.nrm.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.deadline.CalendarYears;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.TaskQuery;
import kz.nrm.workflow.TaskQuery.Queue;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work queues: what my agency owes, the most urgent first. */
@Controller
class QueueController {

    private static final int SIZE = 50;
    private static final int WEEK = 7;

    private final CaseTasks tasks;
    private final TaskFacts facts;
    private final Actors actors;
    private final Words words;
    private final CalendarYears years;

    QueueController(CaseTasks tasks, TaskFacts facts, Actors actors, Words words, CalendarYears years) {
        this.years = years;
        this.tasks = tasks;
        this.facts = facts;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/")
    String queue(
            @RequestParam(defaultValue = "agency") String queue,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var actor = actors.current();
        var shown = queue(queue);
        var found = tasks.find(actor, TaskQuery.of(shown), Pages.of(page, SIZE));
        model.addAttribute(
                "duties", years.dutiesOf(actor).stream().map(this::text).toList());
        model.addAttribute("tabs", tabs(actor, shown, found));
        model.addAttribute("groups", groups(found, actor));
        model.addAttribute("pages", Pages.of(found, "/?queue=" + name(shown)));
        model.addAttribute("empty", words.text("desk.queue.empty." + shown.name()));
        return "desk/queue";
    }

    private String text(CalendarYears.Duty duty) {
        return words.text(duty.key(), String.valueOf(duty.year()), words.day(duty.since()));
    }

    private List<Tab> tabs(Actor actor, Queue shown, Page<WorkItemView> found) {
        return Arrays.stream(Queue.values())
                .map(queue -> new Tab(
                        "/?queue=" + name(queue),
                        name(queue, actor),
                        queue == shown ? found.getTotalElements() : count(actor, queue),
                        queue == shown))
                .toList();
    }

    /** Coordinators watch the tasks of other agencies too. */
    private String name(Queue queue, Actor actor) {
        var watches = queue == Queue.AGENCY && actor.coordinates();
        return words.text("desk.queue." + (watches ? "WATCHED" : queue.name()));
    }

    private long count(Actor actor, Queue queue) {
        return tasks.find(actor, TaskQuery.of(queue), PageRequest.of(0, 1)).getTotalElements();
    }

    private List<Group> groups(Page<WorkItemView> found, Actor actor) {
        Map<Urgency, List<Row>> byUrgency = new EnumMap<>(Urgency.class);
        for (var item : found) {
            byUrgency
                    .computeIfAbsent(urgency(item.dueAt()), any -> new ArrayList<>())
                    .add(row(item, actor));
        }
        return byUrgency.entrySet().stream()
                .map(group -> new Group(
                        words.text("desk.group." + group.getKey().name()),
                        group.getKey() == Urgency.OVERDUE,
                        group.getValue()))
                .toList();
    }

    private Row row(WorkItemView item, Actor actor) {
        var holder = item.claimedBy();
        return new Row(
                "/tasks/" + item.id(),
                words.task(item.task()),
                item.reference(),
                words.due(item.dueAt()),
                words.left(item.dueAt()),
                item.agency().equals(actor.agency()) ? "" : words.agency(item.agency()),
                holder == null
                        ? words.text("desk.task.free")
                        : holder.equals(actor.id()) ? words.text("desk.task.mine") : facts.name(holder));
    }

    private Urgency urgency(@Nullable Instant due) {
        if (due == null) {
            return Urgency.LATER;
        }
        if (due.isBefore(words.now())) {
            return Urgency.OVERDUE;
        }
        var day = due.minusNanos(1).atZone(Region.ZONE).toLocalDate();
        if (day.equals(words.today())) {
            return Urgency.TODAY;
        }
        return day.isAfter(words.today().plusDays(WEEK)) ? Urgency.LATER : Urgency.WEEK;
    }

    private static Queue queue(String name) {
        return Arrays.stream(Queue.values())
                .filter(queue -> name(queue).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String name(Queue queue) {
        return queue.name().toLowerCase(Locale.ROOT);
    }

    private enum Urgency {
        OVERDUE,
        TODAY,
        WEEK,
        LATER
    }

    record Tab(String address, String name, long count, boolean current) {}

    record Group(String name, boolean overdue, List<Row> rows) {}

    /** @param agency whose task it is; empty where it is the reader's own */
    record Row(
            String address,
            String name,
            CaseReference reference,
            String due,
            String left,
            String agency,
            String holder) {}
}
