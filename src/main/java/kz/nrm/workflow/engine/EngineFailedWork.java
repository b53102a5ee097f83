package kz.nrm.workflow.engine;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.FailedWork;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.WorkRetried;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class EngineFailedWork implements FailedWork {

    private static final String UNKNOWN = "-";

    private final ManagementService management;
    private final HistoryService history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EngineFailedWork(
            ManagementService management, HistoryService history, ApplicationEventPublisher events, Clock clock) {
        this.management = management;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Failure> failures(Collection<String> hidden, int most) {
        return management.createJobQuery().withException().orderByJobDuedate().desc().listPage(0, most).stream()
                .map(this::failure)
                .filter(failure -> isOpen(failure, hidden))
                .sorted(Comparator.comparing(Failure::given).reversed())
                .toList();
    }

    @Override
    public boolean retry(String id, Collection<String> hidden) {
        var job = management.createJobQuery().jobId(id).withException().singleResult();
        var failed = Optional.ofNullable(job).map(this::failure).filter(failure -> isOpen(failure, hidden));
        failed.ifPresent(failure -> {
            management.setJobRetries(failure.id(), 1);
            management.setJobDuedate(failure.id(), null);
            var reference = failure.reference();
            var activity = failure.activity();
            if (reference != null) {
                events.publishEvent(new WorkRetried(
                        reference,
                        activity == null ? UNKNOWN : activity,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS)));
            }
        });
        return failed.isPresent();
    }

    private static boolean isOpen(Failure failure, Collection<String> hidden) {
        var reference = failure.reference();
        return reference == null || !hidden.contains(reference.value());
    }

    private Failure failure(Job job) {
        var due = job.getDuedate();
        var process = job.getProcessDefinitionKey();
        return new Failure(
                job.getId(),
                reference(job),
                process == null ? null : new ProcessId(process),
                job.getFailedActivityId(),
                kind(management.getJobExceptionStacktrace(job.getId())),
                due == null ? null : due.toInstant(),
                job.getRetries() <= 0);
    }

    private @Nullable CaseReference reference(Job job) {
        if (job.getProcessInstanceId() == null) {
            return null;
        }
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        var key = instance == null ? null : instance.getBusinessKey();
        return key != null && CaseReference.isReference(key) ? new CaseReference(key) : null;
    }

    /** The class of the fault, without its package and without its words. */
    private static String kind(@Nullable String trace) {
        if (trace == null || trace.isBlank()) {
            return UNKNOWN;
        }
        var type = trace.lines().findFirst().orElse("").split("[:\\s]", 2)[0];
        return type.substring(type.lastIndexOf('.') + 1).replaceAll("[^A-Za-z$]", "");
    }
}
