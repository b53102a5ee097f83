package kz.nrm.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;

/** Tells from the trail who was shown something. */
public interface WhoLooked {

    /**
     * Who was shown this compartment of any of these cases, whoever looked last before the others.
     *
     * @param from included
     * @param to   not included
     */
    List<Reader> into(Collection<CaseReference> cases, Compartment compartment, Instant from, Instant to);

    /** What each agency was shown of a case, each compartment once, ordered by both; the status is not among them. */
    List<Reading> of(CaseReference reference);

    /**
     * What an agency has read.
     *
     * @param last when for the last time, UTC
     */
    record Reading(AgencyId agency, Compartment compartment, Instant last) {}

    /**
     * Somebody who looked.
     *
     * @param agency at that time
     * @param last   the latest look, UTC
     * @param looks  how often
     */
    record Reader(UserId user, AgencyId agency, Instant last, long looks) {}
}
