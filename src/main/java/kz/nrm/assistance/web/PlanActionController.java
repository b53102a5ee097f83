package kz.nrm.assistance.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Relation;
import kz.nrm.access.Role;
import kz.nrm.assistance.Goal;
import kz.nrm.assistance.NewPlanAction;
import kz.nrm.assistance.PlanActionId;
import kz.nrm.assistance.PlanActionView;
import kz.nrm.assistance.PlanActions;
import kz.nrm.assistance.ServiceKind;
import kz.nrm.assistance.ServiceRefusalReason;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.Idempotency;
import kz.nrm.http.InputBinder;
import kz.nrm.http.NotFound;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The actions of a plan and their steps. */
@RestController
@RequestMapping("/api/cases/{reference}/plan-actions")
class PlanActionController {

    private static final Set<Role> HELPERS = Set.of(Role.CASE_MANAGER, Role.SOCIAL_WORKER, Role.SHELTER_STAFF);

    private final PlanActions actions;
    private final PlanSteps steps;
    private final CaseAccess access;
    private final Idempotency idempotency;
    private final InputBinder binder;
    private final Actors actors;

    PlanActionController(
            PlanActions actions,
            PlanSteps steps,
            CaseAccess access,
            Idempotency idempotency,
            InputBinder binder,
            Actors actors) {
        this.actions = actions;
        this.steps = steps;
        this.access = access;
        this.idempotency = idempotency;
        this.binder = binder;
        this.actors = actors;
    }

    @GetMapping
    Plan list(@PathVariable String reference) {
        return new Plan(actions.of(visible(reference, actors.current())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlanActionView propose(
            @PathVariable String reference, @RequestHeader("Idempotency-Key") String key, @RequestBody JsonNode body) {
        var actor = helper();
        var visible = visible(reference, actor);
        var proposed = binder.bind(body, Proposal.class);
        return idempotency.once(
                key,
                actor,
                new Asked(visible.value(), "", body.toString()),
                PlanActionView.class,
                () -> actions.propose(visible, proposed.action()));
    }

    @PostMapping("/{id}/steps")
    @ResponseStatus(HttpStatus.CREATED)
    PlanActionView step(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody JsonNode body) {
        var actor = helper();
        var visible = visible(reference, actor);
        var step = binder.bind(body, Step.class);
        return idempotency.once(
                key,
                actor,
                new Asked(visible.value(), id.toString(), body.toString()),
                PlanActionView.class,
                () -> steps.take(visible, new PlanActionId(id), step, actor));
    }

    private Actor helper() {
        var actor = actors.current();
        if (!actor.holdsAny(HELPERS)) {
            throw new NotFound();
        }
        return actor;
    }

    private CaseReference visible(String reference, Actor actor) {
        var found = CaseAddress.of(reference);
        if (!access.mayRead(actor, found, Compartment.STATUS)
                || access.relation(actor.agency(), found).orElse(Relation.REFERRER) == Relation.REFERRER
                        && !actor.national()) {
            throw new NotFound();
        }
        return found;
    }

    record Proposal(
            @NotNull Goal goal,
            @NotNull ServiceKind service,
            @Nullable @Size(max = 60) String owner,
            @Nullable LocalDate dueOn) {

        NewPlanAction action() {
            return new NewPlanAction(goal, service, owner == null ? null : agency(owner), dueOn);
        }

        private static AgencyId agency(String id) {
            try {
                return new AgencyId(id);
            } catch (IllegalArgumentException wrong) {
                throw new InvalidInput(List.of(Violation.of("owner", "WrongFormat")));
            }
        }
    }

    record Step(
            @NotNull PlanStep step,
            @Nullable ServiceRefusalReason refusedBecause,
            @Nullable @PastOrPresent LocalDate deliveredOn,
            @Nullable @Min(1) @Max(1000) Integer units,
            @Nullable @Size(max = 2000) String note) {}

    record Plan(List<PlanActionView> actions) {}

    record Asked(String reference, String action, String input) {}
}
