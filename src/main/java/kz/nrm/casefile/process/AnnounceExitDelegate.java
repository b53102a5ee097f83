package kz.nrm.casefile.process;

import kz.nrm.casefile.VictimPaths;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** The closing was approved: shelter and assistance end by their own tasks. */
@ProcessBean
class AnnounceExitDelegate extends CaseDelegate {

    private final VictimPaths paths;

    AnnounceExitDelegate(VictimPaths paths) {
        this.paths = paths;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        paths.announceExit(reference);
    }
}
