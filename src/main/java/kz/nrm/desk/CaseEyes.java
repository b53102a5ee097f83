package kz.nrm.desk;

import java.util.List;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
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
    private final Words words;

    CaseEyes(CaseWorkView work, CriminalTrackView criminalTrack, Words words) {
        this.work = work;
        this.criminalTrack = criminalTrack;
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

    /** Whether the name of an agency that shelters is kept from this reader. */
    boolean withheld(Actor actor, AgencyId agency) {
        return work.withholds(actor, agency);
    }
}
