package kz.nrm.deadline;

import java.util.Arrays;
import java.util.Map;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.deadline.RungRows.DueRow;
import kz.nrm.shared.AgencyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who hears of a rung: whoever owes the work, or the office above that the rung names. */
@Component
class RungAddressees {

    /** Who at an office of this kind works on cases. */
    private static final Map<String, String> WORKERS = Map.of(
            AgencyKind.AKIMAT_SOC.name(), Role.SOCIAL_WORKER.name(),
            AgencyKind.MIA_OC.name(), Role.INVESTIGATOR.name(),
            AgencyKind.IOM.name(), Role.RETURN_OFFICER.name(),
            AgencyKind.MFA.name(), Role.CONSUL.name());

    private final Agencies agencies;
    private final CaseAccess access;

    RungAddressees(Agencies agencies, CaseAccess access) {
        this.agencies = agencies;
        this.access = access;
    }

    /** @param role empty for everybody of the agency */
    record Addressee(AgencyId agency, @Nullable String role) {}

    /** Nobody for whom the case does not exist is told of it; national coordination is, in their place. */
    Addressee of(Ladder.Step step, DueRow row) {
        var named = named(step, row);
        return access.shutOut(row.reference()).contains(named.agency())
                ? new Addressee(new AgencyId(AgencyKind.COORD.name()), Role.COORDINATOR_NATIONAL.name())
                : named;
    }

    private Addressee named(Ladder.Step step, DueRow row) {
        if (!step.escalation()) {
            return new Addressee(row.agency(), row.role());
        }
        var role = names(Role.values(), step.to()) ? step.to() : WORKERS.get(step.to());
        if (step.to().equals(Role.COORDINATOR_NATIONAL.name())) {
            return new Addressee(new AgencyId(AgencyKind.COORD.name()), role);
        }
        if (step.to().equals(Role.COORDINATOR_REGION.name())) {
            return new Addressee(office(AgencyKind.COORD, row), role);
        }
        return names(AgencyKind.values(), step.to())
                ? new Addressee(office(AgencyKind.valueOf(step.to()), row), role)
                : new Addressee(row.agency(), role);
    }

    private AgencyId office(AgencyKind kind, DueRow row) {
        var region = row.region();
        var national = new AgencyId(kind.name());
        return region == null
                ? national
                : agencies.responsible(kind, region).map(Agency::id).orElse(national);
    }

    private static boolean names(Enum<?>[] all, String name) {
        return Arrays.stream(all).anyMatch(one -> one.name().equals(name));
    }
}
