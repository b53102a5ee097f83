package kz.nrm.casefile.process;

import kz.nrm.casefile.Minority;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Tells the path that the person is about to come of age. */
@ProcessBean
class AnnounceBirthdayDelegate extends CaseDelegate {

    private final Minority minority;

    AnnounceBirthdayDelegate(Minority minority) {
        this.minority = minority;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        minority.turnsEighteen(reference);
    }
}
