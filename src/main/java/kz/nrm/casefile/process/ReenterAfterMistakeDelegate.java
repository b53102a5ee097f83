package kz.nrm.casefile.process;

import kz.nrm.casefile.Departures;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** The report of a death was wrong: the path begins anew. */
@ProcessBean
class ReenterAfterMistakeDelegate extends CaseDelegate {

    private final Departures departures;

    ReenterAfterMistakeDelegate(Departures departures) {
        this.departures = departures;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        departures.reenter(reference);
    }
}
