package kz.nrm.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.casefile.Erasures;
import kz.nrm.casefile.LegalHolds;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.Idempotency;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
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

/** The end of what is kept of a person, and what stops it. Each takes two people of two agencies. */
@RestController
@RequestMapping("/api/cases/{reference}")
class ErasureController {

    private final Erasures erasures;
    private final LegalHolds holds;
    private final CaseAccess access;
    private final Idempotency idempotency;
    private final Actors actors;

    ErasureController(Erasures erasures, LegalHolds holds, CaseAccess access, Idempotency idempotency, Actors actors) {
        this.erasures = erasures;
        this.holds = holds;
        this.access = access;
        this.idempotency = idempotency;
        this.actors = actors;
    }

    /** Whether an erasure waits or was carried out, and whether something forbids it. */
    @GetMapping("/erasure")
    Standing standing(@PathVariable String reference) {
        var open = open(reference);
        return new Standing(
                erasures.of(open).map(Proposal::of).orElse(null),
                holds.of(open).map(Hold::of).orElse(null));
    }

    @PostMapping("/erasure")
    @ResponseStatus(HttpStatus.CREATED)
    Proposal propose(
            @PathVariable String reference,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Wish wish) {
        var open = open(reference);
        var actor = actors.current();
        return idempotency.once(
                key,
                actor,
                List.of(reference, wish),
                Proposal.class,
                () -> Proposal.of(erasures.propose(open, wish.ground(), actor)));
    }

    /** Another person of another agency agrees: it cannot be taken back. */
    @PostMapping("/erasure/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@PathVariable String reference) {
        with(reference, erasures::approve);
    }

    @PostMapping("/erasure/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable String reference) {
        with(reference, erasures::reject);
    }

    /** Nothing of the case is erased from now on. */
    @PostMapping("/legal-hold")
    @ResponseStatus(HttpStatus.CREATED)
    Hold place(
            @PathVariable String reference,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid NewHold hold) {
        var open = open(reference);
        var actor = actors.current();
        return idempotency.once(
                key,
                actor,
                List.of(reference, hold),
                Hold.class,
                () -> Hold.of(holds.place(open, hold.basis(), actor)));
    }

    @PostMapping("/legal-hold/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void proposeRelease(@PathVariable String reference) {
        with(reference, holds::proposeRelease);
    }

    /** Another person of another agency agrees: the hold is lifted. */
    @PostMapping("/legal-hold/release/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String reference) {
        with(reference, holds::release);
    }

    private void with(String reference, BiConsumer<CaseReference, Actor> step) {
        step.accept(open(reference), actors.current());
    }

    private CaseReference open(String text) {
        var reference = CaseAddress.of(text);
        if (!access.mayOpen(actors.current(), reference)) {
            throw new NotFound();
        }
        return reference;
    }

    record Wish(@NotNull Erasures.Ground ground) {}

    record NewHold(@NotNull LegalHolds.Basis basis) {}

    record Standing(@Nullable Proposal proposal, @Nullable Hold hold) {}

    /** @param category of the retention rules */
    record Proposal(
            UUID id,
            Erasures.Ground ground,
            String category,
            Erasures.State state,
            String proposedBy,
            Instant proposedAt,
            @Nullable Instant decidedAt) {
        static Proposal of(Erasures.Proposal proposal) {
            return new Proposal(
                    proposal.id(),
                    proposal.ground(),
                    proposal.category(),
                    proposal.state(),
                    proposal.proposedBy().value(),
                    proposal.proposedAt(),
                    proposal.decidedAt());
        }
    }

    record Hold(LegalHolds.Basis basis, String placedBy, Instant placedAt, boolean releaseProposed) {
        static Hold of(LegalHolds.Hold hold) {
            return new Hold(hold.basis(), hold.placedBy().value(), hold.placedAt(), hold.releaseProposed());
        }
    }
}
