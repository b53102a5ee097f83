package kz.nrm.casefile.process;

import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.Minority;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** The person is treated as a child from now on. */
@ProcessBean
class NoteMinorityDelegate extends CaseDelegate {

    private final Minority minority;

    NoteMinorityDelegate(Minority minority) {
        this.minority = minority;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        scope.set(CaseVariable.CHILD_TRACK_RUNNING, minority.discovered(reference));
        scope.set(CaseVariable.CHILD_STATUS, ChildStatus.CHILD);
    }
}
