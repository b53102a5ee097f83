package kz.nrm.casefile;

import java.time.Instant;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.shared.CaseReference;

/**
 * Something that can happen to a person and is reported from outside the tasks: a consent withdrawn, a detention, a threat.
 *
 * @param <T> what is entered; Bean Validation annotations are its rules
 */
public interface CaseEventForm<T extends Record> {

    /** In the address of the JSON interface, for example {@code detention-reported}. */
    String type();

    Class<T> input();

    /** Who may report it. */
    Set<Role> reporters();

    /** Does what follows from it, in one transaction. */
    void report(Report<T> report);

    /** What was reported, by whom and when (UTC). */
    record Report<T extends Record>(CaseReference reference, Actor actor, T input, Instant at) {}
}
