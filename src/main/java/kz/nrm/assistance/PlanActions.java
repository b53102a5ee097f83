package kz.nrm.assistance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.nrm.agency.Agencies;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseVariable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The actions of a plan: proposed, agreed with the person, offered, delivered, confirmed. No refusal has an effect on other help. */
@Service
@Transactional
public class PlanActions {

    private final PlanActionRepository actions;
    private final AssistanceFileRepository files;
    private final CaseProcesses processes;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanActions(
            PlanActionRepository actions,
            AssistanceFileRepository files,
            CaseProcesses processes,
            Agencies agencies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.actions = actions;
        this.files = files;
        this.processes = processes;
        this.agencies = agencies;
        this.events = events;
        this.clock = clock;
    }

    /** Proposes an action; where a signed plan runs it begins at once, otherwise with the plan. */
    public PlanActionView propose(CaseReference reference, NewPlanAction proposed) {
        var owner = proposed.owner();
        if (owner != null && agencies.open(owner).isEmpty()) {
            throw Refusal.ofField("owner", "AGENCY_UNKNOWN");
        }
        var action = actions.save(new PlanAction(reference, proposed, now()));
        if (files.findById(reference.value()).filter(AssistanceFile::hasPlan).isPresent()) {
            begin(action);
        }
        return action.view();
    }

    /**
     * The person has signed the plan: every proposed action begins.
     *
     * @throws Refusal when a first plan has no action
     */
    public void agree(CaseReference reference, List<NewPlanAction> more) {
        var file = files.findById(reference.value()).orElseThrow(() -> Refusal.because("NO_HELP_RUNS"));
        more.forEach(action -> actions.save(new PlanAction(reference, action, now())));
        var proposed = actions.findByReferenceAndState(reference.value(), PlanActionState.PROPOSED);
        if (proposed.isEmpty() && !file.hasPlan()) {
            throw Refusal.ofField("services", "PLAN_NEEDS_AN_ACTION");
        }
        file.planSigned(now());
        proposed.forEach(this::begin);
        events.publishEvent(new PlanAgreed(reference, now()));
    }

    /** An offer that was not wanted before is taken up. */
    public void offerAgain(CaseReference reference, PlanActionId id) {
        begin(action(reference, id));
    }

    public void answer(
            CaseReference reference, PlanActionId id, ServiceAnswer answer, @Nullable ServiceRefusalReason reason) {
        var action = action(reference, id);
        if (answer == ServiceAnswer.ACCEPTED) {
            action.accept();
        } else {
            action.refuse(reason == null ? ServiceRefusalReason.NO_REASON_GIVEN : reason);
        }
        tell(action);
    }

    public void deliver(CaseReference reference, PlanActionId id, LocalDate day, int units) {
        var action = action(reference, id);
        action.deliver(day, units);
        tell(action);
    }

    /** The person says whether the service was given. */
    public void confirm(CaseReference reference, PlanActionId id, boolean given) {
        var action = action(reference, id);
        action.confirm(given);
        tell(action);
    }

    /** Whether the person accepted something that was not yet given. */
    @Transactional(readOnly = true)
    public boolean anyOwed(CaseReference reference) {
        return actions.findByReferenceOrderByProposedAt(reference.value()).stream()
                .anyMatch(action -> action.state().owed());
    }

    @Transactional(readOnly = true)
    public List<PlanActionView> of(CaseReference reference) {
        return actions.findByReferenceOrderByProposedAt(reference.value()).stream()
                .map(PlanAction::view)
                .toList();
    }

    /** @throws NotFound when the case has no such action */
    @Transactional(readOnly = true)
    public PlanActionView get(CaseReference reference, PlanActionId id) {
        return action(reference, id).view();
    }

    private void begin(PlanAction action) {
        action.agree();
        processes.deliverLocally(
                AssistanceProcess.PLAN_ACTION_AGREED,
                action.reference(),
                CaseFacts.none().with(CaseVariable.PLAN_ACTION, action.id().toString()));
        tell(action);
    }

    private void tell(PlanAction action) {
        events.publishEvent(new PlanActionMoved(action.reference(), action.id(), action.state(), now()));
    }

    private PlanAction action(CaseReference reference, PlanActionId id) {
        return actions.findById(id.value())
                .filter(action -> action.reference().equals(reference))
                .orElseThrow(NotFound::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
