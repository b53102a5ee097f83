package kz.nrm.access;

import java.util.Optional;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;

/** What an agency's part in a case rests on: asked before a part ends, of every module that gives agencies something to do there. */
public interface PartInCase {

    /** The relation that this module gives the agency at this moment; empty where it gives none. */
    Optional<Relation> of(AgencyId agency, CaseReference reference);
}
