package kz.nrm.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;

/** Tells from the trail who was shown something. */
public interface WhoLooked {

    /** Who was shown this compartment of any of these cases since then, whoever looked last before the others. */
    List<Reader> into(Collection<CaseReference> cases, Compartment compartment, Instant since);

    /**
     * Somebody who looked.
     *
     * @param agency at that time
     * @param last   the latest look, UTC
     * @param looks  how often
     */
    record Reader(UserId user, AgencyId agency, Instant last, long looks) {}
}
