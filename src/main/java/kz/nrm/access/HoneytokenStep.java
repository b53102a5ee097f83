package kz.nrm.access;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/** Oversight proposed or planted a case of a made-up person; the case itself is not named in the trail. */
record HoneytokenStep(UserId by, String step, UUID proposal, Instant at) implements UserEvent {

    @Override
    public int lines() {
        return 0;
    }

    @Override
    public String about() {
        return proposal.toString();
    }

    @Override
    public String what() {
        return "Honeytoken" + step;
    }
}
