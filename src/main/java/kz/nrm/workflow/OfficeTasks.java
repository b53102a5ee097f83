package kz.nrm.workflow;

import kz.nrm.access.OfficeInUse;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Component;

/** An office that owes open tasks stays open until they are done or lie elsewhere. */
@Component
class OfficeTasks implements OfficeInUse {

    private final WorkItemRepository items;

    OfficeTasks(WorkItemRepository items) {
        this.items = items;
    }

    @Override
    public void requireIdle(AgencyId office) {
        if (items.existsByAgencyAndStatus(office.value(), WorkItemView.Status.OPEN)) {
            throw Refusal.because("OFFICE_HAS_TASKS");
        }
    }
}
