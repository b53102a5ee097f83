package kz.nrm.desk;

import java.util.List;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseWorkView;
import kz.nrm.casefile.CriminalTrackView;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseMaps;
import kz.nrm.workflow.WorkItemView;
import org.springframework.stereotype.Component;

/** What of a case a page shows to whom, in words. */
@Component
class CaseEyes {

    private final CaseWorkView work;
    private final CriminalTrackView criminalTrack;
    private final Agencies agencies;
    private final Words words;

    CaseEyes(CaseWorkView work, CriminalTrackView criminalTrack, Agencies agencies, Words words) {
        this.work = work;
        this.criminalTrack = criminalTrack;
        this.agencies = agencies;
        this.words = words;
    }

    /** Whether the reader works on the case or coordinates it. */
    boolean full(Actor actor, CaseReference reference) {
        return work.full(actor, reference);
    }

    boolean sees(Actor actor, WorkItemView item) {
        return work.sees(actor, item);
    }

    /** The tracks of a case that this reader may see. */
    List<CaseMaps.Track> tracks(Actor actor, CaseReference reference, List<CaseMaps.Track> all) {
        return work.tracks(actor, reference, all);
    }

    /** Whether this reader may see whether, and how, the criminal track runs in this case. */
    boolean seesCriminalTrack(Actor actor, CaseReference reference) {
        return criminalTrack.openTo(actor, reference);
    }

    /** Whether this reader may know that an agency has read something: not of the police side where that would tell of the criminal track. */
    boolean seesReader(Actor actor, CaseReference reference, AgencyId reading) {
        return seesCriminalTrack(actor, reference) || helps(reading);
    }

    /** Whether an agency stands outside of the police side. */
    boolean helps(AgencyId agency) {
        return agencies.find(agency)
                .map(Agency::kind)
                .filter(AgencyKind::policeSide)
                .isEmpty();
    }

    /** Whether this reader may see that such a deadline runs. */
    boolean seesDeadline(Actor actor, CaseReference reference, DeadlineKind kind) {
        return criminalTrack.seesDeadline(actor, reference, kind);
    }

    /** Whether a deadline of this kind tells whether the person cooperates; such a one stands on no page that lies before them and others. */
    boolean tellsOfCriminalTrack(DeadlineKind kind) {
        return criminalTrack.tells(kind);
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

    /** Whether the name of an agency that shelters is kept from this reader. */
    boolean withheld(Actor actor, AgencyId agency) {
        return work.withholds(actor, agency);
    }
}
