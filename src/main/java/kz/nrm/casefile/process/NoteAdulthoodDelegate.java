package kz.nrm.casefile.process;

import kz.nrm.casefile.Minority;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** The birthday has come. */
@ProcessBean
class NoteAdulthoodDelegate extends CaseDelegate {

    private final Minority minority;

    NoteAdulthoodDelegate(Minority minority) {
        this.minority = minority;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        minority.adult(reference);
    }
}
