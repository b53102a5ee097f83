package kz.nrm.workflow.engine;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.nrm.workflow.CaseMaps;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Walks a model from where a case waits to what comes next; decisions and what the machine does alone lie between. */
final class StepsAhead {

    private final Set<String> waiting;
    private final Map<String, CaseMaps.Ahead> found = new LinkedHashMap<>();

    private StepsAhead(Set<String> waiting) {
        this.waiting = waiting;
    }

    static List<CaseMaps.Ahead> of(BpmnModelInstance model, Set<String> waiting) {
        var walk = new StepsAhead(waiting);
        for (var step : waiting) {
            if (model.getModelElementById(step) instanceof FlowNode node && !(node instanceof SubProcess)) {
                walk.from(node);
            }
        }
        return List.copyOf(walk.found.values());
    }

    private void from(FlowNode start) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<FlowNode>(after(start));
        while (!open.isEmpty()) {
            var node = open.removeFirst();
            if (!seen.add(node.getId())) {
                continue;
            }
            if (isStop(node)) {
                keep(node, start);
            } else {
                open.addAll(node instanceof SubProcess part ? beginnings(part) : after(node));
            }
        }
    }

    private void keep(FlowNode node, FlowNode after) {
        if (!waiting.contains(node.getId())) {
            found.putIfAbsent(
                    node.getId(),
                    new CaseMaps.Ahead(
                            node.getId(), node.getName(), node.getElementType().getTypeName(), after.getId()));
        }
    }

    /** Where somebody acts, something is waited for, or the process is over. */
    private static boolean isStop(FlowNode node) {
        return node instanceof UserTask
                || node instanceof CallActivity
                || node instanceof IntermediateCatchEvent
                || node instanceof EndEvent && !(node.getParentElement() instanceof SubProcess);
    }

    private static List<FlowNode> after(FlowNode node) {
        return node instanceof EndEvent && node.getParentElement() instanceof SubProcess part
                ? after(part)
                : node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }

    private static List<FlowNode> beginnings(SubProcess part) {
        return part.getChildElementsByType(StartEvent.class).stream()
                .map(FlowNode.class::cast)
                .toList();
    }
}
