package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** Somebody reported that something happened to the person. */
public record CaseEventReported(CaseReference reference, String type, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "CaseEventReported:" + type;
    }
}
