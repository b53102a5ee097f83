package kz.nrm.casefile;

import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leaving the mechanism by one's own wish or by death, and coming back: the door stays open. */
@Service
@Transactional
public class Departures {

    private final CaseFiles files;
    private final Consents consents;
    private final VictimPaths paths;
    private final CaseProcesses processes;

    Departures(CaseFiles files, Consents consents, VictimPaths paths, CaseProcesses processes) {
        this.files = files;
        this.consents = consents;
        this.paths = paths;
        this.processes = processes;
    }

    /** An adult withdraws the consent to be in the mechanism. A child cannot alone: the guardian and the coordinator are to hear the wish. */
    public void withdraw(CaseReference reference) {
        if (files.get(reference).childStatus().treatedAsChild()) {
            throw Refusal.because("CHILD_CANNOT_WITHDRAW_ALONE");
        }
        if (!processes.isRunning(VictimPath.ID, reference)) {
            stopSharing(reference);
        }
        processes.deliver(VictimPath.CONSENT_WITHDRAWN_MESSAGE, reference, CaseFacts.none());
    }

    /** Writes the withdrawal into the ledger; nothing more is shared from now on. */
    public void stopSharing(CaseReference reference) {
        consents.record(reference, Consent.Purpose.NRM, false, null, Consent.Giver.SELF, UserId.SYSTEM);
        consents.record(reference, Consent.Purpose.SHARING, false, null, Consent.Giver.SELF, UserId.SYSTEM);
        files.move(reference, CaseState.WITHDRAWN);
    }

    /** The wish was not free, or the person comes back: the path begins anew. */
    public void reenter(CaseReference reference) {
        files.reopen(reference, CaseState.ACCEPTED);
        paths.reenter(reference, true);
    }

    public void died(CaseReference reference) {
        processes.deliver(VictimPath.PERSON_DIED_MESSAGE, reference, CaseFacts.none());
    }
}
