package kz.nrm.casefile;

import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.casefile.person.Vault;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.TaskCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was entered in the tasks of a case: nothing is lost, all of it under seal, each in its compartment. */
@Service
@Transactional
public class CaseRecords {

    private final Vault vault;
    private final CaseAccess access;

    CaseRecords(Vault vault, CaseAccess access) {
        this.vault = vault;
        this.access = access;
    }

    @EventListener
    void keep(TaskCompleted done) {
        vault.put(
                done.reference(),
                done.task().value(),
                done.compartment(),
                done.actor().id(),
                done.at(),
                done.answers());
    }

    /** The records in the compartments that are open to this actor, oldest first. */
    @Transactional(readOnly = true)
    public List<Vault.Revealed> read(CaseReference reference, Actor actor) {
        return vault.revealAll(reference, compartment -> access.mayRead(actor, reference, compartment));
    }
}
