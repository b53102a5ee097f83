package kz.nrm.workflow;

import java.util.Set;
import kz.nrm.access.Actor;

/** Keeps some tasks of a case from readers to whom the case itself is open. Whoever has such tasks provides a bean. */
public interface TaskVisibility {

    boolean sees(Actor actor, WorkItemView item);

    /** Processes whose tasks are in no list of this reader, but for those the reader has to do. */
    Set<ProcessId> withheld(Actor actor);
}
