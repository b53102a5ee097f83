package kz.nrm.access;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** Somebody else has looked at why a compartment of the case was opened in an emergency. */
public record GlassReviewed(CaseReference reference, GlassUse.Verdict verdict, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "GlassReviewed:" + verdict;
    }
}
