package kz.nrm.casefile;

import java.util.Arrays;
import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Relation;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseMaps;
import kz.nrm.workflow.WorkItemView;
import org.springframework.stereotype.Component;

/**
 * Who may see how a case goes, on pages and by the interface alike. Who only referred sees the status and the own tasks; the police side
 * sees no step that says where a person lives, and no name of an agency that shelters.
 */
@Component
public class CaseWorkView {

    private final CaseAccess access;
    private final CriminalTrackView criminalTrack;
    private final Agencies agencies;

    CaseWorkView(CaseAccess access, CriminalTrackView criminalTrack, Agencies agencies) {
        this.access = access;
        this.criminalTrack = criminalTrack;
        this.agencies = agencies;
    }

    /** Whether the reader works on the case or coordinates it. First responders have done their part when they have referred. */
    public boolean full(Actor actor, CaseReference reference) {
        return actor.national()
                || access.relation(actor.agency(), reference)
                        .filter(relation -> relation == Relation.COORDINATION
                                || relation == Relation.PARTICIPANT && opensMoreThanTheStatus(actor))
                        .isPresent();
    }

    private static boolean opensMoreThanTheStatus(Actor actor) {
        return Arrays.stream(Compartment.values())
                .anyMatch(compartment -> compartment != Compartment.STATUS && actor.opens(compartment));
    }

    public boolean sees(Actor actor, WorkItemView item) {
        return seesAlone(actor, item)
                && access.onlooker()
                        .filter(onlooker -> !seesAlone(onlooker, item))
                        .isEmpty();
    }

    private boolean seesAlone(Actor actor, WorkItemView item) {
        return criminalTrack.sees(actor, item)
                && (item.agency().equals(actor.agency())
                        || full(actor, item.reference())
                                && !(actor.policeSide() && item.compartment() == Compartment.LOCATION));
    }

    /** The tracks of a case that this reader may see. */
    public List<CaseMaps.Track> tracks(Actor actor, CaseReference reference, List<CaseMaps.Track> all) {
        return full(actor, reference)
                ? criminalTrack.visible(actor, reference, all).stream()
                        .filter(track -> !actor.policeSide() || !track.process().equals(VictimPath.SHELTER_PLACEMENT))
                        .toList()
                : List.of();
    }

    /** Whether this reader must not learn that this agency has a part in the case. */
    public boolean withholds(Actor actor, AgencyId agency) {
        return (actor.policeSide()
                        || access.onlooker().filter(Actor::policeSide).isPresent())
                && agencies.find(agency)
                        .map(Agency::kind)
                        .filter(kind -> kind == AgencyKind.SSS_PROVIDER || kind == AgencyKind.NGO)
                        .isPresent();
    }
}
