package kz.nrm.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.access.GlassCompartment;
import kz.nrm.access.GlassUse;
import kz.nrm.casefile.GlassReasons;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.Idempotency;
import kz.nrm.http.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Identity or medical data of one case, opened in an emergency, and its review by somebody else. */
@RestController
class BreakGlassController {

    private final GlassReasons glasses;
    private final Idempotency idempotency;
    private final Actors actors;

    BreakGlassController(GlassReasons glasses, Idempotency idempotency, Actors actors) {
        this.glasses = glasses;
        this.idempotency = idempotency;
        this.actors = actors;
    }

    /** Opens the compartment for an hour at most; two organisations are told at once. */
    @PostMapping("/api/cases/{reference}/break-glass")
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(
            @PathVariable String reference,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Emergency emergency) {
        var open = CaseAddress.of(reference);
        var actor = actors.current();
        var asked = List.of(reference, emergency.compartment(), emergency.reason(), emergency.text());
        return idempotency.once(
                key,
                actor,
                asked,
                Opened.class,
                () -> glasses.open(
                                open,
                                emergency.compartment(),
                                emergency.reason(),
                                emergency.text(),
                                emergency.code(),
                                actor)
                        .map(Opened::of)
                        .orElseThrow(NotFound::new));
    }

    /** Uses, the latest first: all for national coordination and auditors, the own for everybody else. */
    @GetMapping("/api/break-glass")
    Uses uses(
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var found = glasses.uses(actors.current(), PageRequest.of(page, size));
        return new Uses(found.map(Use::of).getContent(), found.getTotalElements(), page);
    }

    /** Another person looks at why it was done. */
    @PostMapping("/api/break-glass/{id}/review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@PathVariable UUID id, @RequestBody @Valid Review review) {
        if (!glasses.review(id, review.verdict(), review.findings(), actors.current())) {
            throw new NotFound();
        }
    }

    /** @param code of the second factor, made for this request */
    record Emergency(
            @NotNull GlassCompartment compartment,
            @NotNull GlassUse.Reason reason,
            @NotBlank @Size(min = 20, max = 2000) String text,
            @Nullable @Size(max = 10) String code) {}

    record Review(
            @NotNull GlassUse.Verdict verdict,
            @NotBlank @Size(min = 20, max = 2000) String findings) {}

    /** @param reviewDueAt where nobody has reviewed it by then, the account is closed */
    record Opened(UUID id, GlassCompartment compartment, Instant expiresAt, Instant reviewDueAt) {
        static Opened of(GlassUse use) {
            return new Opened(use.id(), use.compartment(), use.expiresAt(), use.reviewDueAt());
        }
    }

    record Uses(List<Use> uses, long total, int page) {}

    /** @param text why, in words; absent once the case was erased */
    record Use(
            UUID id,
            String caseReference,
            String user,
            String agency,
            GlassCompartment compartment,
            GlassUse.Reason reason,
            @Nullable String text,
            Instant brokenAt,
            Instant expiresAt,
            Instant reviewDueAt,
            @Nullable Instant reviewedAt,
            GlassUse.@Nullable Verdict verdict,
            @Nullable String findings) {
        static Use of(GlassReasons.Explained explained) {
            var use = explained.use();
            return new Use(
                    use.id(),
                    use.reference().value(),
                    use.user().value(),
                    use.agency().value(),
                    use.compartment(),
                    use.reason(),
                    explained.text(),
                    use.brokenAt(),
                    use.expiresAt(),
                    use.reviewDueAt(),
                    use.reviewedAt(),
                    use.verdict(),
                    explained.findings());
        }
    }
}
