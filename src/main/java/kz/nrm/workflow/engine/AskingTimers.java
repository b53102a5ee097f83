package kz.nrm.workflow.engine;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.TimerFiredEarly;
import kz.nrm.workflow.WaitLedger;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * A timer that has fired asks the ledger before it acts: the node that fired it may have a wrong clock, or the deadline may have moved.
 * What is not over is waited for again.
 */
final class AskingTimers {

    private static final Logger LOG = LoggerFactory.getLogger(AskingTimers.class);

    private final Supplier<WaitLedger> ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @param ledger looked up when a timer fires */
    AskingTimers(Supplier<WaitLedger> ledger, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    List<JobHandler> handlers() {
        return List.of(new Catch(), new Boundary(), new EventSubprocess());
    }

    /** Whether the wait goes on; its timer is then set again. */
    private boolean goesOn(ExecutionEntity execution, CommandContext context) {
        var timer = execution
                .getProcessDefinition()
                .findActivity(context.getCurrentJob().getActivityId());
        var until =
                TimerKinds.of(timer).flatMap(kind -> ledger.get().goesOnUntil(execution.getProcessInstanceId(), kind));
        until.ifPresent(end -> {
            LOG.warn("timer {} of {} fired before {}", timer.getId(), execution.getProcessBusinessKey(), end);
            waitAgain(timer, execution);
            events.publishEvent(new TimerFiredEarly(
                    new CaseReference(execution.getProcessBusinessKey()),
                    timer.getId(),
                    end,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        });
        return until.isPresent();
    }

    private static void waitAgain(ActivityImpl timer, ExecutionEntity execution) {
        var declared = TimerDeclarationImpl.getDeclarationsForScope(timer.getEventScope())
                .get(timer.getId());
        if (declared == null) {
            throw new IllegalStateException("no timer " + timer.getId());
        }
        declared.createTimer(execution);
    }

    private final class Catch extends TimerCatchIntermediateEventJobHandler {
        @Override
        public void execute(
                TimerJobConfiguration job, ExecutionEntity execution, CommandContext context, String tenant) {
            if (!goesOn(execution, context)) {
                super.execute(job, execution, context, tenant);
            }
        }
    }

    private final class Boundary extends TimerExecuteNestedActivityJobHandler {
        @Override
        public void execute(
                TimerJobConfiguration job, ExecutionEntity execution, CommandContext context, String tenant) {
            if (!goesOn(execution, context)) {
                super.execute(job, execution, context, tenant);
            }
        }
    }

    private final class EventSubprocess extends TimerStartEventSubprocessJobHandler {
        @Override
        public void execute(
                TimerJobConfiguration job, ExecutionEntity execution, CommandContext context, String tenant) {
            if (!goesOn(execution, context)) {
                super.execute(job, execution, context, tenant);
            }
        }
    }
}
