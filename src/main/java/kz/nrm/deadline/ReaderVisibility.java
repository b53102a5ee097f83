package kz.nrm.deadline;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Role;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/**
 * National coordination sees every deadline, regional coordination those of its region, everybody else what the own agency owes; nobody
 * those of a case the reader is shut out of.
 */
@Component
class ReaderVisibility implements DeadlineVisibility {

    private final Actors actors;
    private final CaseAccess access;

    ReaderVisibility(Actors actors, CaseAccess access) {
        this.actors = actors;
        this.access = access;
    }

    @Override
    public DeadlineScope scope() {
        var actor = actors.current();
        if (actor.roles().stream().allMatch(Role::seesNoCase)) {
            return DeadlineScope.NONE;
        }
        return new DeadlineScope(
                actor.national(),
                Set.of(actor.agency()),
                actor.holds(Role.COORDINATOR_REGION)
                        ? actor.region().map(Set::of).orElse(Set.of())
                        : Set.of(),
                Set.of(),
                hidden(actor));
    }

    private Set<CaseReference> hidden(Actor actor) {
        return access.hiddenFrom(actor).stream()
                .filter(CaseReference::isReference)
                .map(CaseReference::new)
                .collect(toUnmodifiableSet());
    }
}
