package kz.nrm.casefile.process;

import kz.nrm.casefile.VictimPaths;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** The person has departed: the bed becomes free, services are handed over. */
@ProcessBean
class AnnounceDepartureDelegate extends CaseDelegate {

    private final VictimPaths paths;

    AnnounceDepartureDelegate(VictimPaths paths) {
        this.paths = paths;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        paths.announceExit(reference);
    }
}
