package kz.nrm.assistance.web;

import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.assistance.PlanActionId;
import kz.nrm.assistance.PlanActionView;
import kz.nrm.assistance.PlanActions;
import kz.nrm.assistance.ServiceAnswer;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.TaskKey;
import kz.nrm.workflow.WorkItemView;
import org.springframework.stereotype.Component;

/** Takes a step of an action by completing its task, so that there is one way only: who may, second person and deadline hold here too. */
@Component
class PlanSteps {

    private final CaseTasks tasks;
    private final PlanActions actions;

    PlanSteps(CaseTasks tasks, PlanActions actions) {
        this.tasks = tasks;
        this.actions = actions;
    }

    PlanActionView take(CaseReference reference, PlanActionId id, PlanActionController.Step step, Actor actor) {
        actions.get(reference, id);
        if (step.step().task().isEmpty()) {
            actions.offerAgain(reference, id);
        } else {
            tasks.complete(task(reference, id, step.step().task().get(), actor), actor, answers(step));
        }
        return actions.get(reference, id);
    }

    private UUID task(CaseReference reference, PlanActionId id, TaskKey key, Actor actor) {
        var open = tasks.ofCase(reference).stream()
                .filter(item ->
                        item.status() == WorkItemView.Status.OPEN && item.task().equals(key))
                .toList();
        if (open.isEmpty()) {
            throw Refusal.because("PLAN_STEP_NOT_POSSIBLE");
        }
        var mine = open.stream()
                .filter(item -> item.agency().equals(actor.agency()) && actor.holds(item.role()))
                .toList();
        if (mine.isEmpty()) {
            throw Refusal.because("TASK_NOT_YOURS");
        }
        return mine.stream()
                .map(WorkItemView::id)
                .filter(item -> PlanTask.action(tasks.atHand(item, actor)).equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.because("PLAN_STEP_NOT_POSSIBLE"));
    }

    private static Record answers(PlanActionController.Step step) {
        return switch (step.step()) {
            case ACCEPTED -> new OfferServiceTaskForm.Offer(ServiceAnswer.ACCEPTED, null, step.note());
            case REFUSED -> new OfferServiceTaskForm.Offer(ServiceAnswer.REFUSED, step.refusedBecause(), step.note());
            case DELIVERED ->
                new DeliverServiceTaskForm.Delivery(true, step.deliveredOn(), step.units(), null, step.note());
            case CONFIRMED -> new ConfirmDeliveryTaskForm.Confirmation(true, step.note());
            case NOT_GIVEN -> new ConfirmDeliveryTaskForm.Confirmation(false, step.note());
            case OFFERED_AGAIN -> throw new IllegalStateException("this step completes no task");
        };
    }
}
