package kz.nrm.shelter;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.AccessRule;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.Firewall;
import kz.nrm.access.PartInCase;
import kz.nrm.access.Relation;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/**
 * The agency where a person lives or is expected has a part in the case. No other that keeps houses reads where the person lives, whatever
 * else it does in the case, unless it holds the case: not one that declined, was left, or whose address became known.
 */
@Component
class HouseOfPerson implements PartInCase, Firewall {

    private static final Set<AgencyKind> KEEP_HOUSES = EnumSet.of(AgencyKind.SSS_PROVIDER, AgencyKind.NGO);

    private final PlacementRepository placements;
    private final CaseFiles files;

    HouseOfPerson(PlacementRepository placements, CaseFiles files) {
        this.placements = placements;
        this.files = files;
    }

    @Override
    public Optional<Relation> of(AgencyId agency, CaseReference reference) {
        return keeps(agency, reference) ? Optional.of(Relation.PARTICIPANT) : Optional.empty();
    }

    @Override
    public boolean shuts(Actor actor, CaseReference reference, Compartment compartment) {
        return compartment == Compartment.LOCATION
                && KEEP_HOUSES.contains(actor.agencyKind())
                && !files.get(reference).receiving().equals(actor.agency())
                && !keeps(actor.agency(), reference);
    }

    @Override
    public AccessRule rule() {
        return AccessRule.LIVES_ELSEWHERE;
    }

    private boolean keeps(AgencyId agency, CaseReference reference) {
        return placements.existsAt(reference.value(), agency.value(), PlacementState.ACTIVE);
    }
}
