package kz.nrm.casefile.process;

import kz.nrm.casefile.Departures;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Nothing more is shared after a withdrawal. */
@ProcessBean
class StopSharingDelegate extends CaseDelegate {

    private final Departures departures;

    StopSharingDelegate(Departures departures) {
        this.departures = departures;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        departures.stopSharing(reference);
    }
}
