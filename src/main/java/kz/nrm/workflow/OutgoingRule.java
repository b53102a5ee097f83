package kz.nrm.workflow;

import kz.nrm.shared.CaseReference;

/** Whether something about a case may go to an outside system at this moment; asked right before it is sent. */
public interface OutgoingRule {

    boolean maySend(CaseReference reference, String system);
}
