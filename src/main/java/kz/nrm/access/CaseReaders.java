package kz.nrm.access;

import java.time.Instant;
import java.util.List;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;

/** Which agencies have read a case, as the trail tells it. */
public interface CaseReaders {

    /** Each agency and compartment once, ordered by both; the status is not among them. */
    List<Reading> of(CaseReference reference);

    /**
     * What an agency has read.
     *
     * @param last when for the last time, UTC
     */
    record Reading(AgencyId agency, Compartment compartment, Instant last) {}
}
