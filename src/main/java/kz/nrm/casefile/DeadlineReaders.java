package kz.nrm.casefile;

import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Role;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineScope;
import kz.nrm.deadline.DeadlineVisibility;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Component;

/**
 * Who sees which deadlines: coordinators those of their region, everybody else those that their own agency
 * owes, without the criminal track where they only help.
 */
@Component
class DeadlineReaders implements DeadlineVisibility {

    private final Actors actors;
    private final CaseAccess access;
    private final CriminalTrackView criminalTrack;

    DeadlineReaders(Actors actors, CaseAccess access, CriminalTrackView criminalTrack) {
        this.actors = actors;
        this.access = access;
        this.criminalTrack = criminalTrack;
    }

    @Override
    public DeadlineScope scope() {
        return scopeOf(actors.current());
    }

    @Override
    public boolean withheldFromHelp(DeadlineKind kind) {
        return criminalTrack.withholds(kind);
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
                : Set.<Region>of();
        return new DeadlineScope(
                false, Set.of(actor.agency()), regions, Set.of(), hidden, criminalTrack.withheldFrom(actor));
    }
}
