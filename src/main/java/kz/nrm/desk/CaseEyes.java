package kz.nrm.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Relation;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CriminalTrackView;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseMaps;
import kz.nrm.workflow.WorkItemView;
import org.springframework.stereotype.Component;

/**
 * What of a case a page shows to whom. Who only referred sees the status and the own tasks; the police side sees no step that says
 * where a person lives, and no name of an agency that shelters.
 */
@Component
class CaseEyes {

    private final CaseAccess access;
    private final CriminalTrackView criminalTrack;
    private final Agencies agencies;
    private final Words words;

    CaseEyes(CaseAccess access, CriminalTrackView criminalTrack, Agencies agencies, Words words) {
        this.access = access;
        this.criminalTrack = criminalTrack;
        this.agencies = agencies;
        this.words = words;
    }

    /** Whether the reader works on the case or coordinates it. First responders have done their part when they have referred. */
    boolean full(Actor actor, CaseReference reference) {
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

    boolean sees(Actor actor, WorkItemView item) {
        return seesAlone(actor, item)
                && access.onlooker()
                        .filter(onlooker -> !seesAlone(onlooker, item))
                        .isEmpty();
    }

    private boolean seesAlone(Actor actor, WorkItemView item) {
        return criminalTrack.sees(actor, item)
                && (item.agency().equals(actor.agency())
                        || full(actor, item.reference())
                                && !(actor.agencyKind().policeSide() && item.compartment() == Compartment.LOCATION));
    }

    /** The tracks of a case that this reader may see. */
    List<CaseMaps.Track> tracks(Actor actor, CaseReference reference, List<CaseMaps.Track> all) {
        return full(actor, reference) ? criminalTrack.visible(actor, reference, all) : List.of();
    }

    /** Whether this reader may see that such a deadline runs. */
    boolean seesDeadline(Actor actor, CaseReference reference, DeadlineKind kind) {
        return criminalTrack.seesDeadline(actor, reference, kind);
    }

    /** Whether this reader may open how the deadline was counted: those who owe it, and those who coordinate. */
    static boolean opensExplanation(Actor actor, DeadlineView deadline) {
        return actor.national()
                || deadline.agency().equals(actor.agency())
                || actor.holds(Role.COORDINATOR_REGION)
                        && actor.region().equals(Optional.ofNullable(deadline.region()));
    }

    /** The agency in words, as this reader may know it. */
    String agency(Actor actor, AgencyId agency) {
        return withheld(actor, agency) ? words.text("desk.agency.withheld") : words.agency(agency);
    }

    private boolean withheld(Actor actor, AgencyId agency) {
        return (actor.agencyKind().policeSide()
                        || access.onlooker()
                                .filter(onlooker -> onlooker.agencyKind().policeSide())
                                .isPresent())
                && agencies.find(agency)
                        .map(Agency::kind)
                        .filter(kind -> kind == AgencyKind.SSS_PROVIDER || kind == AgencyKind.NGO)
                        .isPresent();
    }
}
