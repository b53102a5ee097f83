package kz.nrm.casefile;

import kz.nrm.access.Actor;
import kz.nrm.access.AgencyShutOut;
import kz.nrm.access.CaseAccess;
import kz.nrm.agency.Agencies;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.CaseVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agency or a user is shut out of one case: at once the case is gone for them, and their open tasks are with others. */
@Service
@Transactional
public class Exclusions {

    private static final String PANEL = "PANEL";

    private final CaseAccess access;
    private final CaseTasks tasks;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final Agencies agencies;

    Exclusions(CaseAccess access, CaseTasks tasks, CaseFiles files, CaseProcesses processes, Agencies agencies) {
        this.access = access;
        this.tasks = tasks;
        this.files = files;
        this.processes = processes;
        this.agencies = agencies;
    }

    /** Puts everything that was proposed for this case into force. */
    public void approve(CaseReference reference, Actor by) {
        access.approveExclusions(reference, by);
    }

    @EventListener
    void shutOut(AgencyShutOut event) {
        var agency = event.agency();
        if (agency != null) {
            closeDoor(event.reference(), agency);
            tasks.reroute(event.reference(), agency);
            files.raise(event.reference(), CaseFlag.OFFICIAL_COMPLICITY);
        }
        processes.deliver(VictimPath.AGENCY_RESTRICTED_MESSAGE, event.reference(), CaseFacts.none());
    }

    /** Where an agency of the police side is shut out, the panel decides from now on. */
    private void closeDoor(CaseReference reference, AgencyId agency) {
        if (agencies.find(agency).filter(found -> found.kind().policeSide()).isPresent()) {
            processes.inform(reference, CaseFacts.none().with(CaseVariable.DOOR, PANEL));
        }
    }
}
