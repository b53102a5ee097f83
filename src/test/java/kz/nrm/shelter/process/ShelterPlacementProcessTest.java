package kz.nrm.shelter.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shelter.BedSearch;
import kz.nrm.shelter.Placements;
import kz.nrm.shelter.ShelterProcess;
import kz.nrm.shelter.ShelterRequests;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/shelter-placement.bpmn")
class ShelterPlacementProcessTest {

    private static final AgencyId HOUSE = new AgencyId("SSS_PROVIDER-75");
    private static final AgencyId OTHER_HOUSE = new AgencyId("SSS_PROVIDER-39");

    private static final ShelterRequests REQUESTS = mock();
    private static final BedSearch SEARCH = mock();
    private static final Placements PLACEMENTS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessTestEngine.with(Map.of(
                    "openShelterSearchDelegate", new OpenShelterSearchDelegate(REQUESTS),
                    "recordUnplacedNightDelegate", new RecordUnplacedNightDelegate(REQUESTS),
                    "matchSheltersDelegate", new MatchSheltersDelegate(SEARCH),
                    "holdBedDelegate", new HoldBedDelegate(PLACEMENTS),
                    "releaseBedHoldDelegate", new ReleaseBedHoldDelegate(PLACEMENTS),
                    "recordPlacementDelegate", new RecordPlacementDelegate(PLACEMENTS),
                    "leaveCompromisedShelterDelegate", new LeaveCompromisedShelterDelegate(PLACEMENTS),
                    "releaseBedDelegate", new ReleaseBedDelegate(PLACEMENTS)))
            .covered();

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void beds_are_free_and_every_house_answers() {
        reset(REQUESTS, SEARCH, PLACEMENTS);
        when(SEARCH.match(reference)).thenReturn(true);
        when(PLACEMENTS.hold(eq(reference), anyString())).thenReturn(Optional.of(HOUSE));
        when(PLACEMENTS.place(reference)).thenReturn(HOUSE);
    }

    @Test
    void from_the_first_night_without_a_bed_through_a_transfer_to_a_next_place_that_is_named() {
        when(REQUESTS.recordUnplacedNight(reference)).thenReturn(true, false);
        var process = start("P3", false);
        verify(REQUESTS).open(reference, false);

        complete("Task_AssessShelterNeed", "shelterNeed", "SHELTER");
        night(process);
        complete("Task_ChooseBed");
        assertThat(variable(process, "placedShelter")).isEqualTo(HOUSE.value());
        complete("Task_AnswerBedRequest", "bedAnswer", "ACCEPTED");
        complete("Task_ArrangeTransport");
        complete("Task_ConfirmArrival", "arrived", true);
        night(process);
        verify(REQUESTS, times(2)).recordUnplacedNight(reference);
        verify(PLACEMENTS).place(reference);
        assertThat(variable(process, "unplaced")).isEqualTo(false);
        assertThat(open()).isEmpty();

        deliver(ShelterProcess.TRANSFER_NEEDED.value());
        complete("Task_AgreeTransfer", "transferAgreed", false);
        deliver(ShelterProcess.TRANSFER_NEEDED.value());
        complete("Task_AgreeTransfer", "transferAgreed", true, "shelterNeed", "SHELTER");
        assertThat(open()).containsExactly("Task_ChooseBed");

        deliver(ShelterProcess.EXIT_PLANNED.value());
        complete("Task_AgreeExit", "exitAgreed", true);
        complete("Task_ConfirmNextPlace", "exitAgreed", false);
        complete("Task_AgreeExit", "exitAgreed", true);
        verify(PLACEMENTS, never()).release(any());
        complete("Task_ConfirmNextPlace", "exitAgreed", true);

        verify(PLACEMENTS).release(reference);
        assertThat(ended(process)).contains("EndEvent_LeftForNextPlace");
        assertThat(runs(process)).isFalse();
    }

    @Test
    void a_declined_an_expired_and_a_taken_bed_lead_to_the_next_one() {
        var process = start("P1", true);
        verify(REQUESTS).open(reference, true);
        complete("Task_AssessShelterNeed", "shelterNeed", "SHELTER");

        complete("Task_ChooseBed");
        complete("Task_AnswerBedRequest", "bedAnswer", "DECLINED");
        complete("Task_ChooseBed");
        fire(process, "Timer_BedHold");
        verify(PLACEMENTS).expire(reference);
        assertThat(open()).containsExactly("Task_ChooseBed");

        when(PLACEMENTS.hold(eq(reference), anyString())).thenReturn(Optional.empty());
        complete("Task_ChooseBed");
        assertThat(ended(process)).contains("EndEvent_HoldExpired", "EndEvent_BedTaken");

        when(SEARCH.match(reference)).thenReturn(false, true);
        complete("Task_ChooseBed");
        complete("Task_FindAlternative");
        when(PLACEMENTS.hold(eq(reference), anyString())).thenReturn(Optional.of(OTHER_HOUSE));
        complete("Task_ChooseBed");
        assertThat(variable(process, "placedShelter")).isEqualTo(OTHER_HOUSE.value());
        complete("Task_AnswerBedRequest", "bedAnswer", "ACCEPTED");
        complete("Task_ArrangeTransport");
        complete("Task_ConfirmArrival", "arrived", false);
        assertThat(open()).containsExactly("Task_ChooseBed");
        verify(PLACEMENTS, never()).place(any());
    }

    @Test
    void whoever_lives_elsewhere_can_ask_for_a_shelter_later_and_the_talk_about_an_exit_may_change_nothing() {
        var process = start("P2", false);
        verify(REQUESTS).open(reference, true);
        complete("Task_AssessShelterNeed", "shelterNeed", "DECLINED");
        assertThat(open()).isEmpty();
        deliver(ShelterProcess.EXIT_PLANNED.value());
        complete("Task_AgreeExit", "exitAgreed", false);
        assertThat(runs(process)).isTrue();

        deliver(ShelterProcess.SHELTER_ASKED.value());
        assertThat(open()).containsExactly("Task_AssessShelterNeed");
    }

    @Test
    void a_burnt_address_starts_the_way_to_safety_anew() {
        var process = start("P2", false);
        deliver(ShelterProcess.COMPROMISED.value());
        verify(PLACEMENTS).leaveCompromised(reference);
        assertThat(variable(process, "placedShelter")).isNull();
        assertThat(open()).containsExactly("Task_MoveToSafety");
        complete("Task_MoveToSafety", "moveAtOnce", false);
        assertThat(open()).containsExactly("Task_AssessShelterNeed");
    }

    private ProcessInstance start(String urgency, boolean danger) {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        ShelterProcess.ID.value(),
                        reference.value(),
                        Map.of("region", "ALMATY", "urgency", urgency, "immediateDanger", danger));
    }

    private void night(ProcessInstance process) {
        fire(process, "Timer_UnplacedNight");
    }

    private void fire(ProcessInstance process, String timer) {
        var management = ENGINE.getProcessEngine().getManagementService();
        var job = management
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(timer)
                .singleResult();
        management.executeJob(job.getId());
    }

    private void deliver(String message) {
        var runtime = ENGINE.getProcessEngine().getRuntimeService();
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.value())
                .correlate();
    }

    private void complete(String task, Object... facts) {
        var variables = new HashMap<String, Object>();
        for (var i = 0; i < facts.length; i += 2) {
            variables.put(facts[i].toString(), facts[i + 1]);
        }
        var service = ENGINE.getProcessEngine().getTaskService();
        var open = service.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey(task)
                .list();
        assertThat(open).as(task).isNotEmpty();
        service.complete(open.get(0).getId(), variables);
    }

    private List<String> open() {
        return ENGINE
                .getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private Object variable(ProcessInstance process, String name) {
        return ENGINE.getProcessEngine().getRuntimeService().getVariable(process.getId(), name);
    }

    private boolean runs(ProcessInstance process) {
        return ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .count()
                > 0;
    }

    private List<String> ended(ProcessInstance process) {
        return ENGINE
                .getProcessEngine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process.getId())
                .finished()
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }
}
