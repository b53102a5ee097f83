package kz.nrm.casefile.process;

import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.OutgoingRequests;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** A child or a person in danger is missing: the police search is asked for at once, with minimal data. */
@ProcessBean
class ReportMissingDelegate extends CaseDelegate {

    private final OutgoingRequests requests;

    ReportMissingDelegate(OutgoingRequests requests) {
        this.requests = requests;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        var key = "MISSING:" + reference + ":" + scope.processInstance();
        requests.ask(reference, "POLICE_SEARCH", "MISSING_PERSON", new MessageName("PoliceSearchAnswered"), key);
    }
}
