package kz.nrm.deadline.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Role;
import kz.nrm.deadline.DeadlineDecisions;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.ExtensionDecision;
import kz.nrm.deadline.LedgerDecision;
import kz.nrm.deadline.SuspensionReason;
import kz.nrm.http.NotFound;
import kz.nrm.shared.Refusal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A coordinator prolongs, suspends, resumes or gives anew one deadline; the ledger keeps who and why. */
@RestController
@RequestMapping("/api/deadlines/{id}")
class DeadlineDecisionController {

    private static final Set<Role> COORDINATION = Set.of(Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);

    private final Deadlines deadlines;
    private final DeadlineDecisions decisions;
    private final ReaderScope scope;
    private final Actors actors;
    private final Clock clock;

    DeadlineDecisionController(
            Deadlines deadlines, DeadlineDecisions decisions, ReaderScope scope, Actors actors, Clock clock) {
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.scope = scope;
        this.actors = actors;
        this.clock = clock;
    }

    /** @param reason a code that the rule of the deadline lists */
    record Extension(@NotBlank @Size(max = 40) String reason) {}

    record Suspension(@NotNull SuspensionReason reason) {}

    /** @param reason code of the good cause for which it was missed */
    record Restoration(@NotBlank @Size(max = 40) String reason) {}

    @PostMapping("/extension")
    DeadlineResponse extend(@PathVariable UUID id, @Valid @RequestBody Extension extension) {
        var by = coordinator(id);
        if (deadlines.extend(id, extension.reason(), by.id()) instanceof ExtensionDecision.Refused refused) {
            throw refusal(refused.reason());
        }
        return found(id);
    }

    @PostMapping("/suspension")
    DeadlineResponse suspend(@PathVariable UUID id, @Valid @RequestBody Suspension suspension) {
        var by = coordinator(id);
        return answer(id, decisions.suspend(id, suspension.reason(), by.id()));
    }

    @PostMapping("/resumption")
    DeadlineResponse resume(@PathVariable UUID id) {
        var by = coordinator(id);
        return answer(id, decisions.resume(id, by.id()));
    }

    @PostMapping("/restoration")
    DeadlineResponse restore(@PathVariable UUID id, @Valid @RequestBody Restoration restoration) {
        var by = coordinator(id);
        return answer(id, decisions.restore(id, restoration.reason(), by.id()));
    }

    /** Whoever may not see the deadline learns nothing of it. */
    private Actor coordinator(UUID id) {
        if (deadlines.find(id, scope.current()).isEmpty()) {
            throw new NotFound();
        }
        var actor = actors.current();
        if (!actor.holdsAny(COORDINATION)) {
            throw Refusal.because("COORDINATION_ONLY");
        }
        return actor;
    }

    private DeadlineResponse answer(UUID id, LedgerDecision decision) {
        if (decision instanceof LedgerDecision.Refused refused) {
            throw refusal(refused.reason());
        }
        return found(id);
    }

    private DeadlineResponse found(UUID id) {
        return DeadlineResponse.of(deadlines.find(id).orElseThrow(NotFound::new), clock.instant());
    }

    private static Refusal refusal(Enum<?> reason) {
        var code = "DEADLINE_" + reason.name();
        return Refusal.because(code);
    }
}
