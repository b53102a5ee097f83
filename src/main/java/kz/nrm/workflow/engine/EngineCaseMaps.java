package kz.nrm.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseMaps;
import kz.nrm.workflow.ProcessId;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class EngineCaseMaps implements CaseMaps {

    private static final int MOST_STEPS = 1_000;

    private final HistoryService history;
    private final RepositoryService repository;

    EngineCaseMaps(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public List<Track> of(CaseReference reference) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, MOST_STEPS)
                .stream()
                .map(this::track)
                .toList();
    }

    @Override
    public List<Ahead> ahead(CaseReference reference, String processInstance, Set<String> waiting) {
        return StepsAhead.of(repository.getBpmnModelInstance(definition(reference, processInstance)), waiting);
    }

    @Override
    public String model(CaseReference reference, String processInstance) {
        try (var xml = repository.getProcessModel(definition(reference, processInstance))) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String definition(CaseReference reference, String processInstance) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processInstanceId(processInstance)
                .singleResult();
        if (instance == null) {
            throw new IllegalArgumentException("no such process in this case");
        }
        return instance.getProcessDefinitionId();
    }

    private Track track(HistoricProcessInstance instance) {
        var steps = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MOST_STEPS)
                .stream()
                .map(EngineCaseMaps::step)
                .toList();
        return new Track(
                instance.getId(),
                new ProcessId(instance.getProcessDefinitionKey()),
                instance.getProcessDefinitionName(),
                instance.getStartTime().toInstant(),
                instant(instance.getEndTime()),
                steps);
    }

    private static Step step(HistoricActivityInstance step) {
        var state = step.isCanceled() ? State.CANCELLED : step.getEndTime() == null ? State.WAITING : State.FINISHED;
        return new Step(
                step.getActivityId(),
                step.getActivityName(),
                step.getActivityType(),
                step.getStartTime().toInstant(),
                instant(step.getEndTime()),
                state);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
