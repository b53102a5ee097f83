package kz.nrm.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.workflow.TaskForm.Choice;
import kz.nrm.workflow.TaskQuery.Holder;
import kz.nrm.workflow.TaskQuery.Queue;
import kz.nrm.workflow.TaskQuery.Urgency;
import kz.nrm.workflow.TaskQueues;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a queue in words: its tabs, groups with their counts, rows, and what can be filtered by. */
@Component
class QueuePages {

    private final TaskQueues queues;
    private final TaskFacts facts;
    private final Words words;

    QueuePages(TaskQueues queues, TaskFacts facts, Words words) {
        this.queues = queues;
        this.facts = facts;
        this.words = words;
    }

    List<Tab> tabs(Actor actor, QueueFilter shown) {
        return Arrays.stream(Queue.values())
                .map(queue -> {
                    var filter = new QueueFilter(queue, null, null, null, null, 0);
                    return new Tab(
                            filter.address(),
                            name(queue, actor),
                            queues.count(actor, filter.asked()),
                            queue == shown.queue());
                })
                .toList();
    }

    /** Coordinators watch the tasks of other agencies too. */
    private String name(Queue queue, Actor actor) {
        var watches = queue == Queue.AGENCY && TaskQueues.watches(actor);
        return words.text("desk.queue." + (watches ? "WATCHED" : queue.name()));
    }

    /** How many there are of each group, whichever page and group is shown. */
    List<Tab> standing(Actor actor, QueueFilter filter) {
        return queues.standing(actor, filter.asked()).entrySet().stream()
                .filter(group -> group.getValue() > 0)
                .map(group -> new Tab(
                        filter.with(group.getKey()).address(),
                        words.text("desk.group." + group.getKey()),
                        group.getValue(),
                        group.getKey() == filter.urgency()))
                .toList();
    }

    List<Group> groups(Iterable<WorkItemView> found, QueueFilter filter, Actor actor) {
        Map<Urgency, List<Row>> rows = new EnumMap<>(Urgency.class);
        found.forEach(item -> rows.computeIfAbsent(queues.urgency(item), any -> new ArrayList<>())
                .add(row(item, filter, actor)));
        return rows.entrySet().stream()
                .map(group -> new Group(
                        words.text("desk.group." + group.getKey()),
                        words.find("desk.group." + group.getKey() + ".note").orElse(""),
                        group.getValue()))
                .toList();
    }

    Row row(WorkItemView item, QueueFilter filter, Actor actor) {
        var deferred = item.deferredUntil();
        var due = item.dueAt();
        return new Row(
                item.id(),
                QueueFilter.row(item.id()),
                "/tasks/" + item.id() + filter.carry(),
                words.task(item.task()),
                item.reference(),
                words.due(due),
                words.left(due),
                due != null && due.isBefore(words.now()),
                item.agency().equals(actor.agency()) ? "" : words.agency(item.agency()),
                holder(item, actor),
                deferred == null
                        ? ""
                        : words.text(
                                deferred.isAfter(words.now()) ? "desk.task.until" : "desk.task.back",
                                words.moment(deferred)));
    }

    private String holder(WorkItemView item, Actor actor) {
        var holder = item.claimedBy();
        return holder == null
                ? words.text("desk.task.free")
                : holder.equals(actor.id()) ? words.text("desk.task.mine") : facts.name(holder);
    }

    /** What stands in the fields of the filter, and what can be chosen there. */
    Filter filter(Actor actor, QueueFilter filter) {
        var kinds = Stream.concat(queues.kinds(actor, filter.asked()).stream(), Stream.ofNullable(filter.kind()))
                .distinct()
                .map(kind -> new Choice(kind.value(), words.task(kind)))
                .sorted(Comparator.comparing(Choice::label, words.order()))
                .toList();
        return new Filter(
                QueueFilter.lower(filter.queue()),
                filter.first().query(),
                filter.narrows() ? new QueueFilter(filter.queue(), null, null, null, null, 0).address() : "",
                options(kinds, filter.kind() == null ? "" : filter.kind().value()),
                TaskQueues.watches(actor) ? options(regions(), code(filter.region())) : List.of(),
                options(codes(Urgency.values(), "desk.group."), code(filter.urgency())),
                filter.queue() == Queue.MINE || filter.queue() == Queue.UNASSIGNED
                        ? List.of()
                        : options(codes(Holder.values(), "desk.holder."), code(filter.who())));
    }

    private List<Choice> regions() {
        return Arrays.stream(Region.values())
                .map(region -> new Choice(region.code(), words.code(region)))
                .sorted(Comparator.comparing(Choice::label, words.order()))
                .toList();
    }

    private List<Choice> codes(Enum<?>[] codes, String prefix) {
        return Arrays.stream(codes)
                .map(code -> new Choice(QueueFilter.lower(code), words.text(prefix + code.name())))
                .toList();
    }

    private static String code(@Nullable Enum<?> code) {
        return code == null ? "" : code instanceof Region region ? region.code() : QueueFilter.lower(code);
    }

    private static List<Asked.Option> options(List<Choice> choices, String chosen) {
        return choices.stream()
                .map(choice -> new Asked.Option(
                        choice.value(), choice.label(), choice.value().equals(chosen)))
                .toList();
    }

    /** A link that says how many stand behind it. */
    record Tab(String address, String name, long count, boolean current) {}

    /** @param note what the group means; empty where its name says it */
    record Group(String name, String note, List<Row> rows) {}

    /**
     * @param anchor where the row stands on the page
     * @param agency whose task it is; empty where it is the reader's own
     * @param tag    until when it is or was put off; empty where it never was
     */
    record Row(
            UUID id,
            String anchor,
            String address,
            String name,
            CaseReference reference,
            String due,
            String left,
            boolean overdue,
            String agency,
            String holder,
            String tag) {}

    /**
     * @param query what is saved under a name
     * @param all   address of the list without the filter; empty where nothing is filtered
     */
    record Filter(
            String queue,
            String query,
            String all,
            List<Asked.Option> kinds,
            List<Asked.Option> regions,
            List<Asked.Option> urgencies,
            List<Asked.Option> holders) {}
}
