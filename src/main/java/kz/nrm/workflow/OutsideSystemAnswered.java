package kz.nrm.workflow;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** An outside system accepted or refused a request, or never answered it. */
public record OutsideSystemAnswered(CaseReference reference, String system, String kind, boolean accepted, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "OutsideSystemAnswered:" + system + ":" + kind + ":" + (accepted ? "ACCEPTED" : "REFUSED");
    }
}
