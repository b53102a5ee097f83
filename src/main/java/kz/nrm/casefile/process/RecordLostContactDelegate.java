package kz.nrm.casefile.process;

import kz.nrm.casefile.MissingPersons;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Closes the case for lost contact after a human decided; the door stays open. */
@ProcessBean
class RecordLostContactDelegate extends CaseDelegate {

    private final MissingPersons missing;

    RecordLostContactDelegate(MissingPersons missing) {
        this.missing = missing;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        missing.recordLostContact(reference);
    }
}
