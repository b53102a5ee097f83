package kz.nrm.deadline;

import java.util.Set;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the agency a rule means; the coordination where it means one of the case and the case did not say which. */
@Component
class DeadlineOwners {

    private static final AgencyId NATIONAL = new AgencyId(AgencyKind.COORD.name());

    private final Agencies agencies;
    private final CaseAccess access;

    DeadlineOwners(Agencies agencies, CaseAccess access) {
        this.agencies = agencies;
        this.access = access;
    }

    /** @param role as whom they owe it */
    record Owner(AgencyId agency, String role) {}

    /** Never an agency for which the case does not exist: coordination watches in its place. */
    Owner of(CaseReference reference, DeadlineRule rule, @Nullable Region region) {
        var name = rule.owner().agency();
        var kind = DeadlineRuleCheck.CASE_AGENCIES.contains(name) ? AgencyKind.COORD : AgencyKind.valueOf(name);
        var owner = new Owner(office(kind, region), rule.owner().role());
        var shutOut = access.shutOut(reference);
        return shutOut.contains(owner.agency()) ? inPlace(region, shutOut) : owner;
    }

    /** Who owes what these agencies do not owe any more. */
    Owner inPlace(@Nullable Region region, Set<AgencyId> of) {
        var office = office(AgencyKind.COORD, region);
        return of.contains(office) || office.equals(NATIONAL)
                ? new Owner(NATIONAL, Role.COORDINATOR_NATIONAL.name())
                : new Owner(office, Role.COORDINATOR_REGION.name());
    }

    private AgencyId office(AgencyKind kind, @Nullable Region region) {
        var national = new AgencyId(kind.name());
        return region == null
                ? national
                : agencies.responsible(kind, region).map(Agency::id).orElse(national);
    }
}
