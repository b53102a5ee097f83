package kz.nrm.workflow.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes on each timer of a model which kind of deadline it waits for. */
final class TimerKinds extends AbstractBpmnParseListener {

    private static final String PROPERTY = "nrm.deadline";
    private static final Pattern KIND = Pattern.compile("'([A-Z][A-Z0-9_]*)'");

    static Optional<String> of(ActivityImpl timer) {
        return Optional.ofNullable(timer.getProperty(PROPERTY)).map(Object::toString);
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element definition, ActivityImpl timer) {
        note(definition, timer);
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl timer) {
        note(definition, timer);
    }

    @Override
    public void parseStartEvent(Element event, ScopeImpl scope, ActivityImpl start) {
        var definition = event.element("timerEventDefinition");
        if (definition != null) {
            note(definition, start);
        }
    }

    private static void note(Element definition, ActivityImpl timer) {
        var date = definition.element("timeDate");
        var kind = KIND.matcher(date == null ? "" : date.getText());
        if (kind.find()) {
            timer.setProperty(PROPERTY, kind.group(1));
        }
    }
}
