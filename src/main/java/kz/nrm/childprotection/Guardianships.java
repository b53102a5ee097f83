package kz.nrm.childprotection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.nrm.casefile.Representation;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseProcesses.Delivery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Guardians of children: requested, appointed, replaced, and the interim representative until there is one. */
@Service
@Transactional
public class Guardianships {

    private final ChildFiles files;
    private final Representation representation;
    private final CaseProcesses processes;
    private final Clock clock;

    Guardianships(ChildFiles files, Representation representation, CaseProcesses processes, Clock clock) {
        this.files = files;
        this.representation = representation;
        this.processes = processes;
        this.clock = clock;
    }

    /** The guardianship body was asked for a guardian. */
    public void requested(CaseReference reference) {
        files.of(reference).guardianRequested(now());
    }

    /** The guardian acts from now on. */
    public void appointed(CaseReference reference, UserId by) {
        representation.appoint(reference, Representation.Kind.GUARDIAN, by);
    }

    /** A lawyer acts until there is a guardian. */
    public void interimNamed(CaseReference reference, UserId by) {
        representation.appoint(reference, Representation.Kind.INTERIM_REPRESENTATIVE, by);
    }

    /**
     * Another guardian is needed. The former one acts until then, but not where there is a conflict of interest.
     *
     * @throws Refusal when no child protection runs in this case
     */
    public void changeNeeded(CaseReference reference, GuardianChangeGround ground) {
        if (ground == GuardianChangeGround.CONFLICT_OF_INTEREST) {
            representation.end(reference);
        }
        var delivery = processes.deliver(ChildProtectionProcess.GUARDIAN_CHANGE_NEEDED, reference, CaseFacts.none());
        if (delivery == Delivery.NOBODY_WAITS) {
            throw Refusal.because("CHILD_PROTECTION_NOT_RUNNING");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
