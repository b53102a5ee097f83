package kz.nrm.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** How actors stand to cases and who is shut out of them, read once in a transaction. */
@Component
class Standings {

    private static final String NONE = "-";

    private final CasePartyRepository parties;
    private final CaseExclusionRepository exclusions;
    private final OncePerTransaction<Map<Actor, Standing>> asked = new OncePerTransaction<>();
    private final OncePerTransaction<List<CaseExclusion>> inForce = new OncePerTransaction<>();

    Standings(CasePartyRepository parties, CaseExclusionRepository exclusions) {
        this.parties = parties;
        this.exclusions = exclusions;
    }

    /** National coordination stands to every case. */
    Standing of(Actor actor, CaseReference reference) {
        Function<Actor, Standing> ask = who -> parties.standing(
                reference.value(),
                who.agency().value(),
                who.agencyKind(),
                who.id().value(),
                who.national());
        return asked.of(reference.value(), any -> new HashMap<>()).computeIfAbsent(actor, ask);
    }

    /** Which of these cases exist for the actor, in one question of the database, also where there are none to ask for. */
    Set<CaseReference> existing(Actor actor, Collection<CaseReference> among) {
        var asked = among.isEmpty()
                ? List.of(NONE)
                : among.stream().map(CaseReference::value).sorted().toList();
        var found = parties.existing(
                asked, actor.agency().value(), actor.agencyKind(), actor.id().value(), actor.national());
        return found.stream().map(CaseReference::new).collect(toUnmodifiableSet());
    }

    List<CaseExclusion> exclusions(CaseReference reference) {
        return inForce.of(reference.value(), exclusions::inForce);
    }

    /** Another relation or another exclusion holds now. */
    void changed(CaseReference reference) {
        asked.forget(reference.value());
        inForce.forget(reference.value());
    }
}
