package kz.nrm.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who owes a task, and who instead where somebody must not. */
class TaskRoutingTest {

    private static final CaseReference CASE = CaseReference.random();
    private static final Set<AgencyKind> REGIONAL = Set.of(
            AgencyKind.AKIMAT_SOC, AgencyKind.MIA_OC, AgencyKind.LAWYER, AgencyKind.COORD, AgencyKind.SSS_PROVIDER);

    private final Agencies agencies = mock();
    private final CaseAccess access = mock();
    private final TaskRouting routing = new TaskRouting(agencies, access);

    @BeforeEach
    void everyOfficeIsThere() {
        when(agencies.responsible(any(), any())).then(call -> {
            AgencyKind kind = call.getArgument(0);
            Region region = call.getArgument(1);
            return Optional.of(office(REGIONAL.contains(kind) ? kind + "-" + region.code() : kind.name(), kind));
        });
        when(agencies.find(any())).then(call -> {
            AgencyId id = call.getArgument(0);
            return Optional.of(office(id.value(), AgencyKind.valueOf(id.value().split("-")[0])));
        });
        when(agencies.open(any(AgencyId.class))).then(call -> agencies.find(call.getArgument(0)));
        when(agencies.ofKind(AgencyKind.COORD)).thenReturn(List.of(office("COORD", AgencyKind.COORD)));
        when(access.shutOut(CASE)).thenReturn(Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVING,CASE_MANAGER,NGO-75",
        "REFERRING,FIRST_RESPONDER,MIA_OC-75",
        "SHELTER,SHELTER_STAFF,SSS_PROVIDER-71",
        "LAWYER,LAWYER,LAWYER-75",
        "PANEL,PANEL_MEMBER,PANEL",
        "OTHER_AGENCY,PANEL_MEMBER,PANEL",
        "COORD,COORDINATOR_REGION,COORD-75",
        "COORD,COORDINATOR_NATIONAL,COORD"
    })
    void theModelNamesWhoOwesIt(String owner, Role role, String agency) {
        assertThat(routing.owner(task(owner, role, "SOCIAL_SERVICES"), Set.of()))
                .hasToString(agency);
    }

    @ParameterizedTest
    @CsvSource({"LAW_ENFORCEMENT,MIA_OC-75", "SOCIAL_SERVICES,AKIMAT_SOC-75", "PANEL,PANEL"})
    void theDoorIsOneOfThree(String door, String agency) {
        assertThat(routing.owner(task("DOOR", Role.IDENTIFICATION_OFFICER, door), Set.of()))
                .hasToString(agency);
    }

    @Test
    void whoIsShutOutOwesNothingAndTheSameKindOfAnotherRegionDoes() {
        when(access.shutOut(CASE)).thenReturn(Set.of(new AgencyId("LAWYER-75")));
        var other = routing.owner(task("LAWYER", Role.LAWYER, "PANEL"), Set.of());
        assertThat(other.value()).startsWith("LAWYER-").isNotEqualTo("LAWYER-75");
    }

    @Test
    void whatAClosedOfficeWouldOweTheResponsibleOneDoes() {
        when(agencies.open(new AgencyId("NGO-75"))).thenReturn(Optional.empty());
        assertThat(routing.owner(task("RECEIVING", Role.CASE_MANAGER, "SOCIAL_SERVICES"), Set.of()))
                .hasToString("AKIMAT_SOC-75");
    }

    @Test
    void whoHadAPartBeforeIsNotTheOtherAgency() {
        var other = routing.owner(task("OTHER_AGENCY", Role.PANEL_MEMBER, "PANEL"), Set.of(new AgencyId("PANEL")));
        assertThat(other).as("nobody else of the panel is left: coordination").hasToString("COORD");
    }

    @Test
    void whatThePoliceWereToDecideThePanelDecidesAndNoOtherPolice() {
        when(access.shutOut(CASE)).thenReturn(Set.of(new AgencyId("MIA_OC-75")));
        assertThat(routing.insteadOf(open("MIA_OC-75", Role.IDENTIFICATION_OFFICER), Set.of()))
                .hasToString("PANEL");
        assertThat(routing.insteadOf(open("MIA_OC-75", Role.INVESTIGATOR), Set.of())
                        .value())
                .startsWith("MIA_OC-")
                .isNotEqualTo("MIA_OC-75");
    }

    @Test
    void aTaskIsNeverGivenToNobodyInSilence() {
        var everybody = Stream.concat(
                        Arrays.stream(Region.values()).map(region -> "LAWYER-" + region.code()),
                        Stream.of("PANEL", "COORD"))
                .map(AgencyId::new)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        when(access.shutOut(CASE)).thenReturn(everybody);
        assertThatThrownBy(() -> routing.owner(task("LAWYER", Role.LAWYER, "PANEL"), Set.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Agency office(String id, AgencyKind kind) {
        return new Agency(new AgencyId(id), kind, Optional.empty(), Map.of());
    }

    private static NewTask task(String owner, Role role, String door) {
        var facts = Map.<String, Object>of(
                "receivingAgency", "NGO-75",
                "referringAgency", "MIA_OC-75",
                "placedShelter", "SSS_PROVIDER-71",
                "door", door);
        var rules = new TaskRules(
                new TaskKey("Task_X"), "X", role, owner, "TASK_UNTOUCHED", Compartment.STATUS, List.of(), false);
        return new NewTask(
                "1", CASE, new ProcessId("victim-path"), "1", Region.ALMATY, rules, Instant.EPOCH, facts::get);
    }

    private static WorkItemView open(String agency, Role role) {
        return new WorkItemView(
                UUID.randomUUID(),
                CASE,
                new ProcessId("identification"),
                "1",
                new TaskKey("Task_X"),
                role,
                new AgencyId(agency),
                Region.ALMATY,
                Compartment.STATUS,
                WorkItemView.Status.OPEN,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
