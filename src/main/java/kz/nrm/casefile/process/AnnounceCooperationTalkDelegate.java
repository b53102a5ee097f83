package kz.nrm.casefile.process;

import kz.nrm.casefile.VictimPaths;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Begins the criminal track's own process with the talk that informs the person. */
@ProcessBean
class AnnounceCooperationTalkDelegate extends CaseDelegate {

    private final VictimPaths paths;

    AnnounceCooperationTalkDelegate(VictimPaths paths) {
        this.paths = paths;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        paths.announceCooperationTalk(reference);
    }
}
