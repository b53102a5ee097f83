package kz.nrm.workflow;

import java.util.Optional;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.PartInCase;
import kz.nrm.access.Relation;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An agency that owes an open task has a part in the case until the task is done, taken back or lies elsewhere. */
@Component
class OpenWork implements PartInCase {

    private final WorkItemRepository items;
    private final CaseAccess access;

    OpenWork(WorkItemRepository items, CaseAccess access) {
        this.items = items;
        this.access = access;
    }

    @Override
    public Optional<Relation> of(AgencyId agency, CaseReference reference) {
        return items.existsByReferenceAndAgencyAndStatus(reference.value(), agency.value(), WorkItemView.Status.OPEN)
                ? Optional.of(Relation.PARTICIPANT)
                : Optional.empty();
    }

    @EventListener
    void done(TaskCompleted task) {
        access.workEnded(task.reference());
    }

    @EventListener
    void takenBack(TaskCancelled task) {
        access.workEnded(task.reference());
    }

    @EventListener
    void handedOver(TaskHandedOver task) {
        access.workEnded(task.reference());
    }
}
