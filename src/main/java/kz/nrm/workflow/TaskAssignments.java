package kz.nrm.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.nrm.access.Absences;
import kz.nrm.access.AccountChanged;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of an agency works on which task: taking over from a colleague, handing over to one. Nobody gets a task that the model does not
 * already allow them to do, and whoever is away gets none: their substitute does, if allowed to do it.
 */
@Service
@Transactional
public class TaskAssignments {

    /** A substitute may be away too, and theirs. */
    private static final int LONGEST_CHAIN = 3;

    private final WorkItemRepository items;
    private final TaskAuthors authors;
    private final TaskHistory history;
    private final List<TaskVisibility> visibility;
    private final CaseAccess access;
    private final Users users;
    private final Absences absences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskAssignments(
            WorkItemRepository items,
            TaskAuthors authors,
            TaskHistory history,
            List<TaskVisibility> visibility,
            CaseAccess access,
            Users users,
            Absences absences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.authors = authors;
        this.history = history;
        this.visibility = visibility;
        this.access = access;
        this.users = users;
        this.absences = absences;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who has a task now.
     *
     * @param insteadOf who was meant but is away; null where nobody is
     */
    public record HandedOver(
            WorkItemView item, Actor to, @Nullable Actor insteadOf) {}

    /** Takes a task that a colleague has; the colleague is told. */
    public WorkItemView takeOver(UUID id, Actor actor) {
        var item = items.lock(id)
                .filter(found -> found.belongsTo(actor) && !access.isShutOutNow(actor, found.reference()))
                .orElseThrow(() -> Refusal.because("TASK_NOT_YOURS"));
        item.requireOpen();
        var former = item.view().claimedBy();
        history.write(item.view(), TaskStep.TAKEN_OVER, former, actor.id(), former);
        item.heldBy(actor.id());
        return told(item, TaskHandled.Step.TAKEN_OVER);
    }

    /**
     * Gives a task to a colleague of the same agency, or to who stands in for them; whoever has it now and whoever gets it are told.
     *
     * @throws Refusal when the task is not the actor's to give, or nobody meant may do it
     */
    public HandedOver handOver(UUID id, Actor by, UserId to) {
        var item =
                items.lock(id).filter(found -> mayGive(by, found)).orElseThrow(() -> Refusal.because("TASK_NOT_YOURS"));
        item.requireOpen();
        var wanted = users.actor(to).orElseThrow(() -> Refusal.ofField("receiver", "COLLEAGUE_CANNOT"));
        var present = present(wanted, item);
        var former = item.view().claimedBy();
        if (present.id().equals(former)) {
            throw Refusal.ofField("receiver", "COLLEAGUE_HAS_IT");
        }
        if (former != null) {
            history.write(item.view(), TaskStep.TAKEN_OVER, former, present.id(), former);
        }
        history.write(item.view(), TaskStep.HANDED_OVER, former, present.id(), present.id());
        item.handedTo(present.id());
        return new HandedOver(
                told(item, TaskHandled.Step.HANDED_OVER), present, present.equals(wanted) ? null : wanted);
    }

    /** Who of the agency may get this task; empty where it is not this actor's to give. */
    @Transactional(readOnly = true)
    public List<Actor> colleagues(UUID id, Actor by) {
        return items.findById(id).filter(item -> item.isOpen() && mayGive(by, item)).stream()
                .flatMap(item -> users.of(by.agency()).stream()
                        .filter(one -> !one.id().equals(item.view().claimedBy()) && mayDo(one, item)))
                .toList();
    }

    /** Open tasks that somebody has taken, counted by kind; for administrators, who see no case. */
    @Transactional(readOnly = true)
    public Map<TaskKey, Long> openWorkOf(UserId user) {
        return items.heldBy(user.value()).stream()
                .collect(Collectors.groupingBy(
                        item -> item.view().task(),
                        () -> new TreeMap<>(Comparator.comparing(TaskKey::value)),
                        Collectors.counting()));
    }

    /** What somebody who may not sign in any more has taken is free again. */
    @EventListener
    void left(AccountChanged account) {
        if (account.kind() == AccountChanged.Kind.DISABLED) {
            items.heldBy(account.user().value()).forEach(item -> {
                history.write(item.view(), TaskStep.RELEASED, account.user(), null);
                item.freed();
                told(item, TaskHandled.Step.RELEASED);
            });
        }
    }

    /** Who has a task or could take it, and whoever leads at the agency, but for what is kept from them. */
    private boolean mayGive(Actor by, WorkItem item) {
        var view = item.view();
        var holder = view.claimedBy();
        var own = item.belongsTo(by) && (holder == null || holder.equals(by.id()));
        var leads = by.holds(Role.SUPERVISOR)
                && view.agency().equals(by.agency())
                && visibility.stream().allMatch(rule -> rule.sees(by, view));
        return (own || leads) && !access.isShutOut(by, item.reference());
    }

    private Actor present(Actor wanted, WorkItem item) {
        var today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        var asked = new HashSet<UserId>();
        var next = wanted;
        while (asked.add(next.id()) && asked.size() <= LONGEST_CHAIN + 1) {
            if (!mayDo(next, item)) {
                throw Refusal.ofField("receiver", next.equals(wanted) ? "COLLEAGUE_CANNOT" : "SUBSTITUTE_CANNOT");
            }
            var substitute = absences.substituteOf(next.id(), today);
            if (substitute.isEmpty()) {
                return next;
            }
            next = users.actor(substitute.get()).orElseThrow(() -> Refusal.ofField("receiver", "SUBSTITUTE_CANNOT"));
        }
        throw Refusal.ofField("receiver", "NOBODY_PRESENT");
    }

    /** Whether the model, the case and the rule of the second person let this person do it. */
    private boolean mayDo(Actor person, WorkItem item) {
        return item.belongsTo(person)
                && !access.isShutOut(person, item.reference())
                && !authors.wroteBefore(person, item);
    }

    private WorkItemView told(WorkItem item, TaskHandled.Step step) {
        var view = item.view();
        events.publishEvent(new TaskHandled(view.reference(), view.id(), step, now()));
        return view;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
