package kz.nrm.desk;

import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Users;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a task what its page shows. */
@Component
class TaskFacts {

    private final Deadlines deadlines;
    private final Users users;
    private final Words words;

    TaskFacts(Deadlines deadlines, Users users, Words words) {
        this.deadlines = deadlines;
        this.users = users;
        this.words = words;
    }

    /** Whether this actor may work on it now. */
    static boolean owedBy(WorkItemView item, Actor actor) {
        return item.status() == WorkItemView.Status.OPEN && belongsTo(item, actor);
    }

    /** Whether it is, or was, for this actor to do. */
    static boolean belongsTo(WorkItemView item, Actor actor) {
        return item.agency().equals(actor.agency()) && actor.holds(item.role());
    }

    /** Whether a colleague has taken it. */
    static boolean heldByAnother(WorkItemView item, Actor actor) {
        return item.claimedBy() != null && !actor.id().equals(item.claimedBy());
    }

    /** What the user is called; empty for nobody. */
    String name(@Nullable UserId user) {
        return user == null ? "" : users.actor(user).map(Actor::displayName).orElse(user.value());
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
                why.map(words::end).orElseGet(() -> words.due(item.dueAt())),
                why.map(words::left).orElseGet(() -> words.left(item.dueAt())),
                why.map(deadline -> deadline.overdue(words.now())).orElse(false),
                why.map(deadline -> words.text("deadline.kind." + deadline.kind()))
                        .orElse(""),
                why.map(deadline -> words.basis(deadline.legalBasis())).orElse(Words.Basis.NONE),
                why.map(DeadlineView::verified).orElse(true),
                why.filter(deadline -> CaseEyes.opensExplanation(actor, deadline))
                        .map(deadline -> "/deadlines/" + deadline.id() + "/explanation")
                        .orElse(null),
                holder == null ? null : name(holder),
                actor.id().equals(holder),
                heldByAnother(item, actor),
                words.moment(item.deferredUntil()),
                words.moment(item.doneAt()));
    }

    /**
     * A task in words.
     *
     * @param why      the rule its deadline comes from
     * @param verified whether a lawyer has confirmed that rule
     * @param explanation address of how the deadline was counted; null where it is not open to the reader
     * @param holder   who took it; null while nobody has
     * @param held     whether a colleague took it
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
            boolean overdue,
            String why,
            Words.Basis legalBasis,
            boolean verified,
            @Nullable String explanation,
            @Nullable String holder,
            boolean mine,
            boolean held,
            String deferredUntil,
            String doneAt) {}
}
