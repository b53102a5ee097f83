package kz.nrm.shelter;

import java.util.Set;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;

/**
 * What a place to live must be like.
 *
 * @param dependants    how many come along
 * @param dangerRegions where those the person must be hidden from can be
 * @param apartFrom     cases whose persons must not live in the same house
 */
public record NeedAssessment(
        ShelterNeed need,
        int dependants,
        boolean disability,
        Set<Region> dangerRegions,
        Set<CaseReference> apartFrom) {}
