package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/**
 * Somebody looked whether a person has a case.
 *
 * @param terms a keyed hash of what was asked for
 */
public record PersonSearched(UserId by, PersonSearch.Purpose purpose, String terms, int hits, Instant at)
        implements UserEvent {

    @Override
    public int lines() {
        return hits;
    }

    @Override
    public String about() {
        return purpose + " terms " + terms;
    }
}
