package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.TaskCancelled;
import kz.nrm.workflow.TaskClock.TaskFacts;
import kz.nrm.workflow.TaskCompleted;
import kz.nrm.workflow.TaskHandedOver;
import kz.nrm.workflow.TaskKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@WholeClock
class TaskDeadlinesTest {

    private static final Instant CREATED = Instant.parse("2026-11-16T09:20:31Z");
    private static final TaskKey TASK = new TaskKey("Task_ConfirmHold");

    @Autowired
    private TaskDeadlines tasks;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ApplicationEventPublisher events;

    private final CaseReference reference = CaseReference.random();
    private final UUID workItem = UUID.randomUUID();
    private final Map<String, Object> variables = new HashMap<>();

    @Test
    void aTaskGetsTheDeadlineOfItsKind() {
        var due = tasks.open(facts("REMOVAL_HOLD")).orElseThrow();

        assertThat(due.dueAt()).isEqualTo("2026-11-17T10:00:00Z");
        assertThat(deadlines.find(due.deadline())).hasValueSatisfying(deadline -> {
            assertThat(deadline.agency()).hasToString("MIA_MIG-75");
            assertThat(deadline.role()).isEqualTo("MIGRATION_OFFICER");
            assertThat(deadline.workItem()).isEqualTo(workItem);
            assertThat(deadline.region()).isEqualTo(Region.ALMATY);
        });
    }

    @Test
    void thePanelDecidesWithinTwoDaysWhereOtherDoorsHaveAWeek() {
        variables.put("door", "SOCIAL_SERVICES");
        var week = tasks.open(facts("REASONABLE_GROUNDS")).orElseThrow();
        assertThat(week.dueAt()).isEqualTo("2026-11-23T19:00:00Z");

        variables.put("door", "PANEL");
        var panel = tasks.open(new TaskFacts(
                        CaseReference.random(),
                        TASK.value(),
                        "REASONABLE_GROUNDS",
                        UUID.randomUUID(),
                        "p2",
                        new AgencyId("PANEL"),
                        "PANEL_MEMBER",
                        Region.ALMATY,
                        CREATED,
                        variables::get))
                .orElseThrow();
        assertThat(panel.dueAt()).isEqualTo("2026-11-18T10:00:00Z");
    }

    @Test
    void aTaskWithoutAKindHasNone() {
        assertThat(tasks.open(facts(""))).isEmpty();
    }

    @Test
    void completingTheTaskMeetsIt() {
        var due = tasks.open(facts("REMOVAL_HOLD")).orElseThrow();
        var actor = new Actor(
                new UserId("anna"),
                "A.",
                new AgencyId("MIA_MIG-75"),
                AgencyKind.MIA_MIG,
                Optional.of(Region.ALMATY),
                Set.of(Role.MIGRATION_OFFICER));

        events.publishEvent(
                new TaskCompleted(reference, workItem, TASK, Compartment.STATUS, actor, new Answers(), CREATED));

        assertThat(status(due.deadline())).contains(DeadlineStatus.MET);
    }

    @Test
    void whoTakesTheTaskOverOwesItByTheSameDay() {
        var due = tasks.open(facts("REMOVAL_HOLD")).orElseThrow();

        events.publishEvent(new TaskHandedOver(
                reference, workItem, TASK, new AgencyId("MIA_MIG-79"), Role.MIGRATION_OFFICER, CREATED));

        assertThat(deadlines.find(due.deadline())).hasValueSatisfying(deadline -> {
            assertThat(deadline.agency()).hasToString("MIA_MIG-79");
            assertThat(deadline.dueAt()).isEqualTo(due.dueAt());
            assertThat(deadline.status()).isEqualTo(DeadlineStatus.RUNNING);
        });
    }

    @Test
    void takingTheTaskBackCancelsIt() {
        var due = tasks.open(facts("REMOVAL_HOLD")).orElseThrow();

        events.publishEvent(new TaskCancelled(reference, workItem, TASK, CREATED));

        assertThat(status(due.deadline())).contains(DeadlineStatus.CANCELLED);
    }

    private Optional<DeadlineStatus> status(UUID deadline) {
        return deadlines.find(deadline).map(DeadlineView::status);
    }

    private TaskFacts facts(String kind) {
        return new TaskFacts(
                reference,
                TASK.value(),
                kind,
                workItem,
                "p1",
                new AgencyId("MIA_MIG-75"),
                "MIGRATION_OFFICER",
                Region.ALMATY,
                CREATED,
                variables::get);
    }

    private record Answers() {}
}
