package kz.nrm.identification.process;

import kz.nrm.identification.Certificates;
import kz.nrm.identification.Conclusion;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Makes the certificate and writes the conclusion as confirmed. */
@ProcessBean
class IssueCertificateDelegate extends CaseDelegate {

    private final Certificates certificates;

    IssueCertificateDelegate(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        certificates.issue(reference);
        scope.set(CaseVariable.CONCLUSION, Conclusion.CONFIRMED);
    }
}
