package kz.nrm.workflow.engine;

import kz.nrm.shared.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.MDC;

/** Base of all delegates: one call of one use case. Expected outcomes become variables; what is thrown rolls the step back. */
public abstract class CaseDelegate implements JavaDelegate {

    private static final String CASE = "case";

    @Override
    public final void execute(DelegateExecution execution) {
        var reference = new CaseReference(execution.getProcessBusinessKey());
        try (var ignored = MDC.putCloseable(CASE, reference.value())) {
            execute(reference, new CaseScope(execution));
        }
    }

    protected abstract void execute(CaseReference reference, CaseScope scope);
}
