package kz.nrm.deadline.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineRule;
import kz.nrm.deadline.DeadlineRules;
import kz.nrm.deadline.DeadlineStatus;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.workflow.engine.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The only timer expression of the models: <code>${deadlineTimer.dueAt(execution, 'REFLECTION_PERIOD')}</code>. */
@ProcessBean
public final class DeadlineTimer {

    private static final Map<String, String> CASE_AGENCIES =
            Map.of("RECEIVING", "receivingAgency", "REFERRING", "referringAgency", "SHELTER", "placedShelter");

    /** A suspended deadline has no end; its timer is set again when it is resumed. */
    private static final Instant WHILE_SUSPENDED = Instant.parse("9999-12-31T00:00:00Z");

    private final Deadlines deadlines;
    private final DeadlineRules rules;

    DeadlineTimer(Deadlines deadlines, DeadlineRules rules) {
        this.deadlines = deadlines;
        this.rules = rules;
    }

    /**
     * The end of the deadline of this kind that runs for this process instance; opens one where none runs, and the next one where
     * the last has run out.
     *
     * @return absolute instant, whole seconds
     */
    public Date dueAt(DelegateExecution execution, String kind) {
        var named = new DeadlineKind(kind);
        var region = text(execution, "region").flatMap(DeadlineTimer::region);
        var command = OpenDeadline.of(new CaseReference(execution.getProcessBusinessKey()), named)
                .in(region.orElse(null))
                .inProcess(execution.getProcessInstanceId());
        var rule = rules.of(named).get(0);
        var asked = command.variant(variant(execution, rule).orElse(null));
        var owned = owner(execution, rule).map(asked::owedBy).orElse(asked);
        var running = deadlines.openNext(owned);
        return Date.from(running.status() == DeadlineStatus.PAUSED ? WHILE_SUSPENDED : running.dueAt());
    }

    private static Optional<String> variant(DelegateExecution execution, DeadlineRule rule) {
        return Optional.ofNullable(rule.by()).flatMap(variable -> text(execution, variable));
    }

    private static Optional<AgencyId> owner(DelegateExecution execution, DeadlineRule rule) {
        return Optional.ofNullable(CASE_AGENCIES.get(rule.owner().agency()))
                .flatMap(variable -> text(execution, variable))
                .map(AgencyId::new);
    }

    private static Optional<Region> region(String value) {
        return Region.ofCode(value).or(() -> Optional.of(Region.valueOf(value)));
    }

    private static Optional<String> text(DelegateExecution execution, String variable) {
        return Optional.ofNullable(execution.getVariable(variable)).map(Object::toString);
    }
}
