package kz.nrm.casefile;

import kz.nrm.access.Actor;
import kz.nrm.shared.CaseReference;

/** Knows who plans to remove the person from the country. Whoever keeps such plans provides a bean. */
public interface RemovalPlans {

    /** Whether this user planned a removal that has not been stopped: nobody acknowledges a hold on their own removal. */
    boolean plannedBy(CaseReference reference, Actor actor);
}
