package kz.nrm.access;

import kz.nrm.shared.CaseReference;

/** Keeps a compartment shut for a time, although role and relation open it. */
public interface Firewall {

    /** Whether this compartment of this case is shut to the actor at this moment. */
    boolean shuts(Actor actor, CaseReference reference, Compartment compartment);

    /** The rule by which it is shut, for whoever asks why. */
    AccessRule rule();
}
