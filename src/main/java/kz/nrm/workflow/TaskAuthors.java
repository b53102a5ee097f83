package kz.nrm.workflow;

import java.util.Collection;
import kz.nrm.access.Actor;
import kz.nrm.access.FourEyes;
import org.springframework.stereotype.Component;

/** Who has done which task of a case: the second person is never the author of the first step, whatever account is used. */
@Component
class TaskAuthors {

    private final WorkItemRepository items;
    private final FourEyes eyes;

    TaskAuthors(WorkItemRepository items, FourEyes eyes) {
        this.items = items;
        this.eyes = eyes;
    }

    /** Whether this person, or this person's agency where another one is required, has done what the task is a second opinion on. */
    boolean wroteBefore(Actor person, WorkItem item) {
        return wrote(person, item.reference().value(), item.secondPersonAfter(), item.otherAgency());
    }

    /** Whether this person has done one of these tasks. */
    boolean wrote(Actor person, String reference, Collection<String> tasks) {
        return wrote(person, reference, tasks, false);
    }

    private boolean wrote(Actor person, String reference, Collection<String> tasks, boolean agencyToo) {
        return !tasks.isEmpty()
                && items.doneOf(reference, tasks).stream()
                        .anyMatch(done -> done.doneBy()
                                        .filter(author -> eyes.samePerson(author, person.id()))
                                        .isPresent()
                                || agencyToo
                                        && done.doneAgency()
                                                .filter(person.agency()::equals)
                                                .isPresent());
    }
}
