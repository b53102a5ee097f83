package kz.nrm.casefile;

import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moving a person who is threatened. */
@Service
@Transactional
public class Relocations {

    private static final String CRITICAL = "CRITICAL";

    private final CaseProcesses processes;

    Relocations(CaseProcesses processes) {
        this.processes = processes;
    }

    /** Tells the placement to move the person, at once where the risk is critical; false where no placement runs. */
    public boolean announce(CaseReference reference, String riskLevel) {
        if (!processes.isRunning(VictimPath.SHELTER_PLACEMENT, reference)) {
            return false;
        }
        var message = CRITICAL.equals(riskLevel)
                ? VictimPath.SHELTER_COMPROMISED_MESSAGE
                : VictimPath.TRANSFER_NEEDED_MESSAGE;
        processes.deliver(message, reference, CaseFacts.none());
        return true;
    }
}
