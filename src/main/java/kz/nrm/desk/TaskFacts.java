package kz.nrm.desk;

import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a task what its page shows. */
@Component
class TaskFacts {

    private final Deadlines deadlines;
    private final Words words;

    TaskFacts(Deadlines deadlines, Words words) {
        this.deadlines = deadlines;
        this.words = words;
    }

    /** Whether this actor may work on it now. */
    static boolean owedBy(WorkItemView item, Actor actor) {
        return item.status() == WorkItemView.Status.OPEN
                && item.agency().equals(actor.agency())
                && actor.holds(item.role());
    }

    Facts of(WorkItemView item, Actor actor) {
        var why = Optional.ofNullable(item.deadline()).flatMap(deadlines::find);
        var holder = item.claimedBy();
        return new Facts(
                item.id(),
                words.task(item.task()),
                words.find("task." + item.task() + ".help").orElse(""),
                item.reference(),
                words.text("desk.status." + item.status().name()),
                item.status() == WorkItemView.Status.OPEN,
                words.agency(item.agency()),
                words.code(item.role()),
                words.moment(item.createdAt()),
                words.due(item.dueAt()),
                words.left(item.dueAt()),
                why.map(deadline -> words.text("deadline.kind." + deadline.kind()))
                        .orElse(""),
                why.map(DeadlineView::legalBasis).orElse(""),
                why.map(DeadlineView::verified).orElse(true),
                holder == null ? null : holder.value(),
                actor.id().equals(holder),
                words.moment(item.deferredUntil()),
                words.moment(item.doneAt()));
    }

    /**
     * A task in words.
     *
     * @param why      the rule its deadline comes from
     * @param verified whether a lawyer has confirmed that rule
     * @param holder   who took it; null while nobody has
     */
    record Facts(
            UUID id,
            String name,
            String help,
            CaseReference reference,
            String status,
            boolean open,
            String agency,
            String role,
            String since,
            String due,
            String left,
            String why,
            String legalBasis,
            boolean verified,
            @Nullable String holder,
            boolean mine,
            String deferredUntil,
            String doneAt) {}
}
