package kz.nrm.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.workflow.HeatMaps;
import kz.nrm.workflow.ProcessId;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class EngineHeatMaps implements HeatMaps {

    private static final int MOST_VERSIONS = 100;

    private final ManagementService management;
    private final HistoryService history;
    private final RepositoryService repository;

    EngineHeatMaps(ManagementService management, HistoryService history, RepositoryService repository) {
        this.management = management;
        this.history = history;
        this.repository = repository;
    }

    @Override
    public List<Warm> of(ProcessId process, Collection<String> hidden) {
        var counts = new HashMap<String, Long>();
        versions(process)
                .forEach(version -> management
                        .createActivityStatisticsQuery(version.getId())
                        .list()
                        .forEach(place -> counts.merge(place.getId(), (long) place.getInstances(), Long::sum)));
        hidden.forEach(reference -> without(process, reference, counts));
        var model = repository.getBpmnModelInstance(latest(process).getId());
        return counts.entrySet().stream()
                .filter(place -> place.getValue() > 0)
                .filter(place -> model.getModelElementById(place.getKey()) instanceof FlowNode node
                        && !(node instanceof SubProcess))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(place -> {
                    FlowNode node = model.getModelElementById(place.getKey());
                    return new Warm(
                            place.getKey(),
                            node.getName(),
                            node.getElementType().getTypeName(),
                            place.getValue());
                })
                .toList();
    }

    private void without(ProcessId process, String reference, Map<String, Long> counts) {
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(process.value())
                .unfinished()
                .list()
                .forEach(instance -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .unfinished()
                        .list()
                        .forEach(place -> counts.computeIfPresent(place.getActivityId(), (id, count) -> count - 1)));
    }

    @Override
    public String model(ProcessId process) {
        try (var xml = repository.getProcessModel(latest(process).getId())) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<ProcessDefinition> versions(ProcessId process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process.value())
                .listPage(0, MOST_VERSIONS);
    }

    private ProcessDefinition latest(ProcessId process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process.value())
                .latestVersion()
                .singleResult();
    }
}
