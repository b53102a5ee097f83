package kz.nrm.access;

import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Refusal;

/** Asked before an office is closed, of every module that gives offices something to keep. */
public interface OfficeInUse {

    /** @throws Refusal naming what lies there and has to go elsewhere first */
    void requireIdle(AgencyId office);
}
