package kz.nrm.investigation.process;

import kz.nrm.investigation.Registrations;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

@ProcessBean
class RequestRegistrationDelegate extends CaseDelegate {

    private final Registrations registrations;

    RequestRegistrationDelegate(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        registrations.request(reference);
    }
}
