package kz.nrm.workflow;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Relation;
import kz.nrm.access.Role;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks that somebody leaves behind for whom a case does not exist any more: what an agency owed another one owes, what a person
 * held nobody holds.
 */
@Service
@Transactional
public class TaskHandover {

    private final WorkItemRepository items;
    private final TaskHistory history;
    private final TaskRouting routing;
    private final CaseAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskHandover(
            WorkItemRepository items,
            TaskHistory history,
            TaskRouting routing,
            CaseAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.history = history;
        this.routing = routing;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who leaves a case.
     *
     * @param people all accounts of a person
     */
    public record Leaving(Set<AgencyId> offices, Set<UserId> people) {}

    /**
     * A task that somebody else owes, or that is nobody's in particular.
     *
     * @param as     the role in which it is owed then
     * @param heldBy who gives it back; null where nobody has taken it
     */
    public record Move(
            UUID id,
            TaskKey task,
            AgencyId from,
            AgencyId to,
            Role as,
            @Nullable UserId heldBy) {}

    /** What would move; nothing does. */
    @Transactional(readOnly = true)
    public List<Move> preview(CaseReference reference, Leaving leaving) {
        return items.openOf(reference.value()).stream()
                .map(WorkItem::view)
                .filter(item -> isLeft(item, leaving))
                .map(item -> move(item, leaving))
                .toList();
    }

    /** Waits for whoever completes one of the tasks at this very moment. */
    public void handOver(CaseReference reference, Leaving leaving) {
        items.lockOpenOf(reference.value()).stream()
                .filter(item -> isLeft(item.view(), leaving))
                .forEach(item -> move(item, move(item.view(), leaving)));
    }

    /** Among these cases, those with an open task that lies with somebody who is shut out of it. */
    @Transactional(readOnly = true)
    public Set<CaseReference> astray(List<CaseReference> among) {
        return among.stream()
                .filter(reference -> {
                    var shutOut = access.shutOut(reference);
                    return items.openOf(reference.value()).stream()
                            .anyMatch(item -> shutOut.contains(item.view().agency()));
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isLeft(WorkItemView item, Leaving leaving) {
        return leaving.offices().contains(item.agency())
                || item.claimedBy() != null && leaving.people().contains(item.claimedBy());
    }

    private Move move(WorkItemView item, Leaving leaving) {
        var to = leaving.offices().contains(item.agency()) ? routing.insteadOf(item, leaving.offices()) : item.agency();
        var as = to.equals(item.agency()) ? item.role() : routing.roleAt(to, item.role());
        return new Move(item.id(), item.task(), item.agency(), to, as, item.claimedBy());
    }

    private void move(WorkItem item, Move move) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (move.to().equals(move.from())) {
            history.write(item.view(), TaskStep.RELEASED, item.view().claimedBy(), null);
            item.freed();
            events.publishEvent(new TaskHandled(item.reference(), move.id(), TaskHandled.Step.RELEASED, now));
            return;
        }
        history.write(item.view(), TaskStep.MOVED, move.from(), move.to());
        item.handTo(move.to(), move.as());
        access.join(item.reference(), move.to(), Relation.PARTICIPANT);
        events.publishEvent(new TaskHandedOver(item.reference(), move.id(), move.task(), move.to(), move.as(), now));
    }
}
