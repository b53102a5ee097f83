package kz.nrm.shelter;

import kz.nrm.access.OfficeInUse;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Component;

/** An office that keeps a house stays open until the last bed there is taken out. */
@Component
class OfficeHouses implements OfficeInUse {

    private final BedRepository beds;

    OfficeHouses(BedRepository beds) {
        this.beds = beds;
    }

    @Override
    public void requireIdle(AgencyId office) {
        if (beds.existsAt(office.value())) {
            throw Refusal.because("OFFICE_HAS_BEDS");
        }
    }
}
