package kz.nrm.detention.process;

import kz.nrm.detention.Removals;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The delegates of this capability that stand in a model of another one, for its process test. */
public final class DetentionDelegates {

    private DetentionDelegates() {}

    public static JavaDelegate raiseNationalAlert(Removals removals) {
        return new RaiseNationalAlertDelegate(removals);
    }
}
