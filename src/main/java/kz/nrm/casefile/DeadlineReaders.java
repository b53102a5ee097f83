package kz.nrm.casefile;

import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Role;
import kz.nrm.deadline.DeadlineScope;
import kz.nrm.deadline.DeadlineVisibility;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Who sees which deadlines: coordinators those of their region, everybody else those that their own agency owes. */
@Component
class DeadlineReaders implements DeadlineVisibility {

    private final Actors actors;
    private final CaseAccess access;

    DeadlineReaders(Actors actors, CaseAccess access) {
        this.actors = actors;
        this.access = access;
    }

    @Override
    public DeadlineScope scope() {
        return scopeOf(actors.current());
    }

    @Override
    public DeadlineScope scopeOf(Actor actor) {
        if (actor.roles().stream().allMatch(Role::seesNoCase)) {
            return DeadlineScope.NONE;
        }
        var hidden = access.hiddenFrom(actor).stream()
                .filter(CaseReference::isReference)
                .map(CaseReference::new)
                .collect(Collectors.toUnmodifiableSet());
        if (actor.national()) {
            return new DeadlineScope(true, Set.of(), Set.of(), Set.of(), hidden);
        }
        var regions = actor.holds(Role.COORDINATOR_REGION)
                ? actor.region().stream().collect(Collectors.toUnmodifiableSet())
                : Set.<kz.nrm.shared.Region>of();
        return new DeadlineScope(false, Set.of(actor.agency()), regions, Set.of(), hidden);
    }
}
