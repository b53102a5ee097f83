package kz.nrm.workflow;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kz.nrm.shared.CaseReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks that something reported from outside has answered already: the process goes on with the facts, nobody owes the task any more. */
@Service
@Transactional
public class OvertakenTasks {

    private final WorkItemRepository items;
    private final TaskEngine engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OvertakenTasks(WorkItemRepository items, TaskEngine engine, ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    /** Lets every open task of this key in this case go on with these facts; returns how many there were. */
    public int goOn(CaseReference reference, TaskKey task, CaseFacts facts) {
        var open = items.openOf(reference.value()).stream()
                .filter(item -> item.view().task().equals(task))
                .toList();
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        open.forEach(item -> {
            item.cancelled(at);
            events.publishEvent(new TaskCancelled(reference, item.view().id(), task, at));
            engine.complete(item.engineTask(), facts);
        });
        return open.size();
    }
}
