package kz.nrm.inclusion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseState;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseProcesses.Delivery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of a person who stays: agreed with the person, looked at again and again, given up by the person alone. */
@Service
@Transactional
public class Inclusions {

    private final InclusionPlanRepository plans;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inclusions(
            InclusionPlanRepository plans,
            CaseFiles files,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.files = files;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** Proposes every step that is not in the plan yet; doing it twice changes nothing. */
    public void propose(CaseReference reference) {
        var plan = plans.findById(reference.value()).orElseGet(() -> plans.save(new InclusionPlan(reference)));
        plan.propose();
        files.move(reference, CaseState.LONG_TERM);
    }

    /**
     * What the person said to each step.
     *
     * @throws Refusal when a step is answered twice, or a proposed one not at all
     */
    public void agree(
            CaseReference reference,
            Set<InclusionAction> accepted,
            Set<InclusionAction> declined,
            Set<InclusionAction> notNeeded) {
        var answered = EnumSet.noneOf(InclusionAction.class);
        answered.addAll(accepted);
        answered.addAll(declined);
        answered.addAll(notNeeded);
        if (answered.size() < accepted.size() + declined.size() + notNeeded.size()) {
            throw Refusal.ofField("acceptedActions", "ACTION_ANSWERED_TWICE");
        }
        var plan = current(reference);
        var unanswered = plan.unanswered(answered);
        if (!unanswered.isEmpty()) {
            throw Refusal.ofField("acceptedActions", "ACTIONS_NOT_ANSWERED", codes(unanswered));
        }
        plan.agree(accepted, declined, notNeeded, LocalDate.ofInstant(now(), Region.ZONE));
    }

    /**
     * A look at the plan together with the person.
     *
     * @throws Refusal when the goals are called met while steps are open, or a step is both done and given up
     */
    public void review(
            CaseReference reference, PlanReview review, Set<InclusionAction> done, Set<InclusionAction> givenUp) {
        if (!Collections.disjoint(done, givenUp)) {
            throw Refusal.ofField("doneActions", "ACTION_ANSWERED_TWICE");
        }
        var plan = current(reference);
        var open = plan.open();
        open.removeAll(done);
        open.removeAll(givenUp);
        if (review == PlanReview.GOALS_MET && !open.isEmpty()) {
            throw Refusal.ofField("planReview", "ACTIONS_STILL_OPEN", codes(open));
        }
        plan.mark(done, ActionState.DONE);
        plan.mark(givenUp, ActionState.GIVEN_UP);
        plan.reviewed(review, now());
        events.publishEvent(new InclusionReviewed(reference, review, now()));
    }

    /**
     * The person wants another way; the next step is asked for again, and services go on.
     *
     * @throws Refusal when no inclusion runs
     */
    public void giveUp(CaseReference reference) {
        var delivery = processes.deliver(InclusionProcess.STAY_GIVEN_UP, reference, CaseFacts.none());
        if (delivery == Delivery.NOBODY_WAITS) {
            throw Refusal.because("NO_INCLUSION_RUNS");
        }
    }

    /**
     * What goes on with whom after the person chose another way.
     *
     * @throws Refusal when an open step is not answered
     */
    public void handOver(CaseReference reference, Set<InclusionAction> handedOver, Set<InclusionAction> givenUp) {
        if (!Collections.disjoint(handedOver, givenUp)) {
            throw Refusal.ofField("handedOverActions", "ACTION_ANSWERED_TWICE");
        }
        var plan = current(reference);
        var open = plan.open();
        open.removeAll(handedOver);
        open.removeAll(givenUp);
        if (!open.isEmpty()) {
            throw Refusal.ofField("handedOverActions", "ACTIONS_NOT_ANSWERED", codes(open));
        }
        plan.mark(handedOver, ActionState.HANDED_OVER);
        plan.mark(givenUp, ActionState.GIVEN_UP);
    }

    /** The steps and what became of them, for pages; empty where nobody chose to stay. */
    @Transactional(readOnly = true)
    public Map<InclusionAction, ActionState> actions(CaseReference reference) {
        return plans.findById(reference.value()).map(InclusionPlan::actions).orElse(Map.of());
    }

    private static String codes(Set<InclusionAction> actions) {
        return actions.stream().map(InclusionAction::name).collect(Collectors.joining(", "));
    }

    private InclusionPlan current(CaseReference reference) {
        return plans.findById(reference.value())
                .orElseThrow(() -> new IllegalStateException("no inclusion plan was proposed"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
