package kz.nrm.reflection.process;

import kz.nrm.reflection.ReflectionExtensions;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

@ProcessBean
class ExtendReflectionPeriodDelegate extends CaseDelegate {

    private final ReflectionExtensions extensions;

    ExtendReflectionPeriodDelegate(ReflectionExtensions extensions) {
        this.extensions = extensions;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        extensions.extend(reference);
    }
}
