package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A consent was given, refused or withdrawn. */
public record ConsentChanged(CaseReference reference, Consent.Purpose purpose, boolean given, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "ConsentChanged:" + purpose + (given ? ":GIVEN" : ":NOT_GIVEN");
    }
}
