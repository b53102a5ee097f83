package kz.nrm.workflow.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.workflow.TaskKey;
import kz.nrm.workflow.TaskRules;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads from a model who owes each user task by when, and hangs the task's life cycle on it. The candidate role is taken over by our
 * own queues: the engine keeps no identity links, which saves rows in every step.
 */
final class UserTaskRules extends AbstractBpmnParseListener {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final UserTaskLife life;

    UserTaskRules(UserTaskLife life) {
        this.life = life;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var listener = life.of(rules(element, activity, task));
        task.getCandidateGroupIdExpressions().clear();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
    }

    private static TaskRules rules(Element element, ActivityImpl activity, TaskDefinition task) {
        var properties = properties(element);
        var groups = task.getCandidateGroupIdExpressions();
        if (groups.size() != 1) {
            throw new IllegalStateException(activity.getId() + " needs exactly one candidate role");
        }
        return new TaskRules(
                new TaskKey(activity.getId()),
                String.valueOf(activity.getName()),
                Role.valueOf(groups.iterator().next().getExpressionText()),
                required(activity, properties, "agency"),
                required(activity, properties, "deadline"),
                Compartment.valueOf(required(activity, properties, "compartment")),
                list(properties.getOrDefault("secondPersonAfter", "")),
                Boolean.parseBoolean(properties.getOrDefault("otherAgency", "false")));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static String required(ActivityImpl activity, Map<String, String> properties, String name) {
        var value = properties.get(name);
        if (value == null) {
            throw new IllegalStateException(activity.getId() + " needs the property " + name);
        }
        return value;
    }

    private static Map<String, String> properties(Element element) {
        var found = new HashMap<String, String>();
        var extensions = element.element("extensionElements");
        var properties = extensions == null
                ? null
                : extensions.elementNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "properties");
        if (properties != null) {
            properties
                    .elements()
                    .forEach(property -> found.put(property.attribute("name"), property.attribute("value")));
        }
        return found;
    }
}
