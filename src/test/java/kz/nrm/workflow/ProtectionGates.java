package kz.nrm.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Walks the models: no way into help may depend on cooperation, a register number, nationality or residence (Social Code 133(2);
 * Council of Europe Convention 197, Article 12(6)).
 */
final class ProtectionGates {

    private static final Set<String> HELP = Set.of("shelter-placement", "assistance", "reflection-period");
    private static final Set<String> CRIMINAL_TRACK = Set.of(
            "cooperation",
            "registerAnswer",
            "statementGiven",
            "victimRecognised",
            "protectionGranted",
            "investigationOver",
            "interviewWished");
    private static final Set<String> STATUS = Set.of("foreigner", "permitDecision", "permitNeeded", "removalPossible");
    private static final Pattern VARIABLE = Pattern.compile("\\b[a-z][A-Za-z]*\\b");

    private final Map<String, BpmnModelInstance> models;

    ProtectionGates(Map<String, BpmnModelInstance> models) {
        this.models = models;
    }

    /** Every gate on a forbidden fact from which, and only by whose answer, help can be reached. */
    List<String> violations() {
        var found = new ArrayList<String>();
        models.forEach((id, model) -> model.getModelElementsByType(SequenceFlow.class)
                .forEach(flow -> {
                    var asked = variables(flow);
                    if (HELP.stream().anyMatch(help -> leadsInto(flow.getTarget(), help))
                            || isHelp(id) && leadsToWork(id, flow)) {
                        report(found, id, flow, asked, union(CRIMINAL_TRACK, STATUS));
                    }
                    if (leadsInto(flow.getTarget(), "inclusion") || id.equals("inclusion")) {
                        report(found, id, flow, asked, CRIMINAL_TRACK);
                    }
                }));
        return found;
    }

    /** Inside a model of help every answer counts; asking for a removal hold is protection that a citizen does not need. */
    private static boolean leadsToWork(String id, SequenceFlow flow) {
        return !(id.equals("reflection-period") && variables(flow).equals(Set.of("removalPossible")))
                && !(id.equals("reflection-period") && variables(flow).equals(Set.of("interviewWished")));
    }

    private static boolean isHelp(String id) {
        return HELP.contains(id);
    }

    private static void report(
            List<String> found, String id, SequenceFlow flow, Set<String> asked, Set<String> forbidden) {
        asked.stream()
                .filter(forbidden::contains)
                .forEach(name -> found.add(id + ": " + flow.getId() + " asks for " + name));
    }

    private boolean leadsInto(FlowNode from, String calledModel) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<FlowNode>();
        open.add(from);
        while (!open.isEmpty()) {
            var node = open.remove();
            if (node instanceof CallActivity call && call.getCalledElement().equals(calledModel)) {
                return true;
            }
            if (seen.add(node.getId())) {
                open.addAll(next(node));
            }
        }
        return false;
    }

    private static List<FlowNode> next(FlowNode node) {
        var next = new ArrayList<FlowNode>(node.getSucceedingNodes().list());
        node.getModelInstance();
        ((BpmnModelInstance) node.getModelInstance())
                .getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(boundary -> boundary.getAttachedTo().equals(node))
                        .forEach(next::add);
        if (node instanceof SubProcess scope) {
            scope.getChildElementsByType(FlowNode.class).forEach(next::add);
        }
        if (node.getSucceedingNodes().count() == 0
                && node.getParentElement() instanceof SubProcess scope
                && !scope.triggeredByEvent()) {
            next.addAll(scope.getSucceedingNodes().list());
        }
        return next;
    }

    static Set<String> variables(SequenceFlow flow) {
        var names = new LinkedHashSet<String>();
        var condition = flow.getConditionExpression();
        if (condition != null) {
            var matcher = VARIABLE.matcher(condition.getTextContent().replaceAll("'[^']*'", ""));
            while (matcher.find()) {
                names.add(matcher.group());
            }
            names.removeAll(Set.of("true", "false"));
        }
        return names;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
