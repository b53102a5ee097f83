package kz.nrm.workflow;

import kz.nrm.access.Actor;

/** Keeps some tasks of a case from readers to whom the case itself is open. Whoever has such tasks provides a bean. */
public interface TaskVisibility {

    boolean sees(Actor actor, WorkItemView item);
}
