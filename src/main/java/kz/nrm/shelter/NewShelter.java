package kz.nrm.shelter;

import java.util.Set;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;

/**
 * A shelter about to be registered.
 *
 * @param codeName  what it is called in calendars and lists; says nothing about where it is
 * @param sexes     whom it takes
 * @param youngest  years, inclusive
 * @param oldest    years, inclusive
 * @param languages ISO 639-2/T
 * @param riskZones regions whose exploiters can reach it
 * @param beds      how many
 * @param address   kept under seal
 */
public record NewShelter(
        String codeName,
        AgencyId agency,
        Region region,
        Set<Sex> sexes,
        int youngest,
        int oldest,
        boolean families,
        boolean disability,
        Set<String> languages,
        Set<Region> riskZones,
        int beds,
        String address) {

    @Override
    public String toString() {
        return "NewShelter[" + codeName + "]";
    }
}
