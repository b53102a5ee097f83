package kz.nrm.casefile;

import kz.nrm.access.Actor;
import kz.nrm.access.AgencyShutOut;
import kz.nrm.access.CaseAccess;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseTasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agency or a user is shut out of one case: at once the case is gone for them, and their open tasks are with others. */
@Service
@Transactional
public class Exclusions {

    private final CaseAccess access;
    private final CaseTasks tasks;
    private final CaseFiles files;
    private final CaseProcesses processes;

    Exclusions(CaseAccess access, CaseTasks tasks, CaseFiles files, CaseProcesses processes) {
        this.access = access;
        this.tasks = tasks;
        this.files = files;
        this.processes = processes;
    }

    /** Puts everything that was proposed for this case into force. */
    public void approve(CaseReference reference, Actor by) {
        access.approveExclusions(reference, by);
    }

    @EventListener
    void shutOut(AgencyShutOut event) {
        var agency = event.agency();
        if (agency != null) {
            tasks.reroute(event.reference(), agency);
            files.raise(event.reference(), CaseFlag.OFFICIAL_COMPLICITY);
        }
        processes.deliver(VictimPath.AGENCY_RESTRICTED_MESSAGE, event.reference(), CaseFacts.none());
    }
}
