package kz.nrm.workflow;

import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Looked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks that somebody else than the author of an earlier one has to do. */
@Service
@Transactional(readOnly = true)
public class SecondOpinions {

    private static final Limit MOST = Limit.of(100);

    private final WorkItemRepository items;
    private final TaskAuthors authors;
    private final CaseAccess access;
    private final ApplicationEventPublisher events;

    SecondOpinions(WorkItemRepository items, TaskAuthors authors, CaseAccess access, ApplicationEventPublisher events) {
        this.items = items;
        this.authors = authors;
        this.access = access;
        this.events = events;
    }

    /** @param mayDecide false for the author of what it is about, and for whoever does not owe it */
    public record Waiting(WorkItemView item, boolean mayDecide) {}

    /** Those this actor owes, and those that wait for another one because of what this actor did; the next deadline first. */
    public List<Waiting> of(Actor actor) {
        if (actor.roles().isEmpty()) {
            return List.of();
        }
        var found = items
                .secondPerson(actor.agency().value(), actor.roles(), actor.id().value(), access.hiddenFrom(actor), MOST)
                .stream()
                .filter(item -> access.mayOpen(actor, item.reference()))
                .filter(item -> item.belongsTo(actor) || authors.wroteBefore(actor, item))
                .map(item -> new Waiting(item.view(), item.belongsTo(actor) && !authors.wroteBefore(actor, item)))
                .toList();
        events.publishEvent(Looked.list(found.size()));
        return found;
    }
}
