package kz.nrm.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineMoved;
import kz.nrm.deadline.DeadlineStatus;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.LedgerChange;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.deadline.ShippedSettings;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

/** The timer expression in a real engine: it copies the row, and follows it when the row moves. */
class DeadlineTimerTest {

    private static final Instant DUE = Instant.parse("2026-12-17T19:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-18T19:00:00Z");

    private final Deadlines deadlines = mock(Deadlines.class);
    private final CaseReference reference = CaseReference.random();
    private ProcessEngine engine;

    @BeforeEach
    void start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P1D");
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setBeans(Map.of("deadlineTimer", new DeadlineTimer(deadlines, ShippedSettings.rules())));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "waits.bpmn",
                        Bpmn.createExecutableProcess("waits")
                                .startEvent()
                                .parallelGateway("fork")
                                .intermediateCatchEvent("Timer_Reflection")
                                .timerWithDate("${deadlineTimer.dueAt(execution, 'REFLECTION_PERIOD')}")
                                .endEvent()
                                .moveToNode("fork")
                                .intermediateCatchEvent("Timer_Review")
                                .timerWithDate("${deadlineTimer.dueAt(execution, 'PLAN_REVIEW')}")
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void asksForTheDeadlineOfTheCaseWithWhatTheProcessKnows() {
        when(deadlines.openNext(any())).thenReturn(view(DUE));

        begin();

        var asked = ArgumentCaptor.forClass(OpenDeadline.class);
        Mockito.verify(deadlines, Mockito.times(2)).openNext(asked.capture());
        assertThat(asked.getAllValues())
                .filteredOn(command -> command.kind().value().equals("PLAN_REVIEW"))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.reference()).isEqualTo(reference);
                    assertThat(command.region()).isEqualTo(Region.ALMATY);
                    assertThat(command.variant()).isEqualTo("HIGH");
                    assertThat(command.agency()).hasToString("NGO-75");
                    assertThat(command.processInstance()).isNotBlank();
                });
        assertThat(due("Timer_Reflection")).isEqualTo(DUE);
    }

    @Test
    void followsAnExtensionAndLeavesOtherTimersAlone() {
        when(deadlines.openNext(any())).thenReturn(view(DUE));
        begin();
        when(deadlines.openNext(any())).thenReturn(view(LATER));
        var timers = new EngineDeadlineTimers(
                engine.getRuntimeService(), engine.getManagementService(), engine.getRepositoryService());

        timers.moved(new DeadlineMoved(
                reference,
                UUID.randomUUID(),
                new DeadlineKind("REFLECTION_PERIOD"),
                LedgerChange.EXTENDED,
                null,
                DUE,
                LATER,
                "CHILD",
                UserId.SYSTEM,
                DUE));

        assertThat(due("Timer_Reflection")).isEqualTo(LATER);
        assertThat(due("Timer_Review")).isEqualTo(DUE);
    }

    @Test
    void isSetAgainOnlyForItsOwnKindAndCase() {
        when(deadlines.openNext(any())).thenReturn(view(DUE));
        begin();
        when(deadlines.openNext(any())).thenReturn(view(LATER));
        var timers = new EngineDeadlineTimers(
                engine.getRuntimeService(), engine.getManagementService(), engine.getRepositoryService());

        timers.rearm(CaseReference.random(), new DeadlineKind("REFLECTION_PERIOD"));
        timers.rearm(reference, new DeadlineKind("BED_HOLD"));
        assertThat(due("Timer_Reflection")).isEqualTo(DUE);
        assertThat(due("Timer_Review")).isEqualTo(DUE);

        timers.rearm(reference, new DeadlineKind("PLAN_REVIEW"));
        assertThat(due("Timer_Reflection")).isEqualTo(DUE);
        assertThat(due("Timer_Review")).isEqualTo(LATER);
    }

    @Test
    void aSuspendedDeadlineDoesNotFire() {
        when(deadlines.openNext(any())).thenReturn(view(DUE, DeadlineStatus.PAUSED));

        begin();

        assertThat(due("Timer_Reflection")).isEqualTo("9999-12-31T00:00:00Z");
    }

    @Test
    void knowsRegionsByCodeAndDoesWithoutWhatTheProcessDoesNotKnow() {
        when(deadlines.openNext(any())).thenReturn(view(DUE));

        begin(Map.of("region", Region.ALMATY.code()));
        begin(Map.of());

        var asked = ArgumentCaptor.forClass(OpenDeadline.class);
        Mockito.verify(deadlines, Mockito.times(4)).openNext(asked.capture());
        assertThat(asked.getAllValues())
                .extracting(OpenDeadline::region)
                .containsExactlyInAnyOrder(Region.ALMATY, Region.ALMATY, null, null);
        assertThat(asked.getAllValues()).allSatisfy(command -> {
            assertThat(command.variant()).isNull();
            assertThat(command.agency()).isNull();
        });
    }

    private void begin() {
        begin(Map.of("region", "ALMATY", "riskLevel", "HIGH", "receivingAgency", "NGO-75"));
    }

    private void begin(Map<String, Object> known) {
        engine.getRuntimeService().startProcessInstanceByKey("waits", reference.value(), known);
    }

    private Instant due(String activity) {
        return engine.getManagementService()
                .createJobQuery()
                .activityId(activity)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private DeadlineView view(Instant due) {
        return view(due, DeadlineStatus.RUNNING);
    }

    private DeadlineView view(Instant due, DeadlineStatus status) {
        return new DeadlineView(
                UUID.randomUUID(),
                reference,
                new DeadlineKind("REFLECTION_PERIOD"),
                "1",
                "test",
                false,
                "2026-11",
                "GROUNDS_FOUND",
                DUE,
                due,
                status,
                true,
                0,
                null,
                null,
                null,
                Duration.ZERO,
                new AgencyId("COORD-75"),
                "COORDINATOR_REGION",
                Region.ALMATY,
                null,
                "p1");
    }
}
