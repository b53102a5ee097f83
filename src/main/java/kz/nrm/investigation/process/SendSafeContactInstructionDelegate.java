package kz.nrm.investigation.process;

import kz.nrm.investigation.Registrations;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

@ProcessBean
class SendSafeContactInstructionDelegate extends CaseDelegate {

    private final Registrations registrations;

    SendSafeContactInstructionDelegate(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        registrations.sendSafeContactInstruction(reference);
    }
}
