package kz.nrm.workflow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Component;

/** Finds the agency that owes a task: the place in the case that the model names, never an office that is closed or shut out of the case. */
@Component
class TaskRouting {

    private static final Set<Role> DECIDERS = EnumSet.of(Role.IDENTIFICATION_OFFICER, Role.PANEL_MEMBER);

    private final Agencies agencies;
    private final CaseAccess access;

    TaskRouting(Agencies agencies, CaseAccess access) {
        this.agencies = agencies;
        this.access = access;
    }

    /** @param not agencies that must not do it because they had a part before */
    AgencyId owner(NewTask task, Set<AgencyId> not) {
        var shutOut = Stream.concat(access.shutOut(task.reference()).stream(), not.stream())
                .collect(Collectors.toUnmodifiableSet());
        return named(task)
                .filter(agency ->
                        !shutOut.contains(agency) && agencies.open(agency).isPresent())
                .orElseGet(() -> other(kind(task), task.rules().role(), task.region(), shutOut));
    }

    /** As whom an agency owes a task of this role: coordination, where it stands in for others, as a coordinator. */
    Role roleAt(AgencyId agency, Role role) {
        var office = agencies.find(agency).filter(found -> found.kind() == AgencyKind.COORD);
        if (office.isEmpty() || role == Role.COORDINATOR_NATIONAL) {
            return role;
        }
        return office.get().region().isEmpty() ? Role.COORDINATOR_NATIONAL : Role.COORDINATOR_REGION;
    }

    /**
     * Another agency that can owe the same: of the same kind in another region, otherwise the panel where it is to be decided, otherwise
     * coordination. What the police were to decide is decided by the panel, not by other police.
     *
     * @param leaving agencies that will not do it any more
     */
    AgencyId insteadOf(WorkItemView task, Set<AgencyId> leaving) {
        var kind = agencies.find(task.agency()).map(Agency::kind).orElse(AgencyKind.COORD);
        var decision = task.role() == Role.IDENTIFICATION_OFFICER && kind.policeSide();
        var not = Stream.concat(access.shutOut(task.reference()).stream(), leaving.stream())
                .collect(Collectors.toUnmodifiableSet());
        return other(decision ? AgencyKind.PANEL : kind, task.role(), task.region(), not);
    }

    private Optional<AgencyId> named(NewTask task) {
        return switch (task.rules().owner()) {
            case "REFERRING" -> variable(task, CaseVariable.REFERRING_AGENCY);
            case "RECEIVING" -> variable(task, CaseVariable.RECEIVING_AGENCY);
            case "SHELTER" -> variable(task, CaseVariable.PLACED_SHELTER);
            default -> responsible(kind(task), task);
        };
    }

    /** A task of the national coordinator lies at the national office. */
    private Optional<AgencyId> responsible(AgencyKind kind, NewTask task) {
        var national = task.rules().role() == Role.COORDINATOR_NATIONAL
                ? agencies.find(new AgencyId(kind.name()))
                : Optional.<Agency>empty();
        return national.or(() -> agencies.responsible(kind, task.region())).map(Agency::id);
    }

    private static AgencyKind kind(NewTask task) {
        return switch (task.rules().owner()) {
            case "DOOR" -> doorKind(task);
            case "OTHER_AGENCY" -> AgencyKind.PANEL;
            case "REFERRING", "RECEIVING" -> AgencyKind.AKIMAT_SOC;
            case "SHELTER" -> AgencyKind.SSS_PROVIDER;
            default -> AgencyKind.valueOf(task.rules().owner());
        };
    }

    private static AgencyKind doorKind(NewTask task) {
        return switch (String.valueOf(task.variables().apply(CaseVariable.DOOR.name()))) {
            case "LAW_ENFORCEMENT" -> AgencyKind.MIA_OC;
            case "PANEL" -> AgencyKind.PANEL;
            default -> AgencyKind.AKIMAT_SOC;
        };
    }

    /** What a coordinator owes goes up to national coordination; coordinators of other regions see only their own. */
    private AgencyId other(AgencyKind kind, Role role, Region region, Set<AgencyId> shutOut) {
        return Stream.of(
                        agencies.responsible(kind, region).stream(),
                        kind == AgencyKind.COORD ? Stream.<Agency>empty() : everywhere(kind),
                        DECIDERS.contains(role)
                                ? agencies.responsible(AgencyKind.PANEL, region).stream()
                                : Stream.<Agency>empty(),
                        agencies.ofKind(AgencyKind.COORD).stream())
                .flatMap(candidates -> candidates)
                .map(Agency::id)
                .filter(agency -> !shutOut.contains(agency))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no agency is left for " + kind));
    }

    private Stream<Agency> everywhere(AgencyKind kind) {
        return Arrays.stream(Region.values()).flatMap(next -> agencies.responsible(kind, next).stream());
    }

    private static Optional<AgencyId> variable(NewTask task, CaseVariable<String> variable) {
        return Optional.ofNullable(task.variables().apply(variable.name()))
                .map(value -> new AgencyId(value.toString()));
    }
}
