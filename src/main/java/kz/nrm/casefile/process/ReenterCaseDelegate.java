package kz.nrm.casefile.process;

import kz.nrm.casefile.Departures;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** The wish to leave was not free: the path begins anew. */
@ProcessBean
class ReenterCaseDelegate extends CaseDelegate {

    private final Departures departures;

    ReenterCaseDelegate(Departures departures) {
        this.departures = departures;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        departures.reenter(reference);
    }
}
