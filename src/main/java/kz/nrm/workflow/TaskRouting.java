package kz.nrm.workflow;

import java.util.Arrays;
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

/** Finds the agency that owes a task: the place in the case that the model names, never an agency that is shut out of the case. */
@Component
class TaskRouting {

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
                .filter(agency -> !shutOut.contains(agency))
                .orElseGet(() -> other(kind(task), task.region(), shutOut));
    }

    /**
     * Another agency that can owe the same: of the same kind in another region, otherwise the panel, otherwise coordination. What the
     * police were to decide is decided by the panel, not by other police.
     */
    AgencyId insteadOf(WorkItemView task) {
        var kind = agencies.find(task.agency()).map(Agency::kind).orElse(AgencyKind.COORD);
        var decision = task.role() == Role.IDENTIFICATION_OFFICER && kind.policeSide();
        return other(decision ? AgencyKind.PANEL : kind, task.region(), access.shutOut(task.reference()));
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

    private AgencyId other(AgencyKind kind, Region region, Set<AgencyId> shutOut) {
        return Stream.of(
                        agencies.responsible(kind, region).stream(),
                        Arrays.stream(Region.values()).flatMap(next -> agencies.responsible(kind, next).stream()),
                        agencies.responsible(AgencyKind.PANEL, region).stream(),
                        agencies.ofKind(AgencyKind.COORD).stream())
                .flatMap(candidates -> candidates)
                .map(Agency::id)
                .filter(agency -> !shutOut.contains(agency))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no agency is left for " + kind));
    }

    private static Optional<AgencyId> variable(NewTask task, CaseVariable<String> variable) {
        return Optional.ofNullable(task.variables().apply(variable.name()))
                .map(value -> new AgencyId(value.toString()));
    }
}
