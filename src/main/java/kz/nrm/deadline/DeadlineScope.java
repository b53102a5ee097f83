package kz.nrm.deadline;

import java.util.Set;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;

/**
 * Which deadlines a reader may see: those of one of the agencies, regions or cases, and none of the cases that are hidden.
 *
 * @param everything all deadlines, before hidden ones are taken away
 * @param hidden     cases the reader is shut out of
 */
public record DeadlineScope(
        boolean everything,
        Set<AgencyId> agencies,
        Set<Region> regions,
        Set<CaseReference> references,
        Set<CaseReference> hidden) {

    public static final DeadlineScope ALL = new DeadlineScope(true, Set.of(), Set.of(), Set.of(), Set.of());

    public static final DeadlineScope NONE = new DeadlineScope(false, Set.of(), Set.of(), Set.of(), Set.of());
}
