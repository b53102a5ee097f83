package kz.nrm.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.casefile.Comparison;
import kz.nrm.casefile.Comparisons;
import kz.nrm.casefile.Merge;
import kz.nrm.casefile.Merges;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.Idempotency;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Two cases of one person: side by side, merged by two people of two agencies, and separated the same way. */
@RestController
class MergeController {

    private static final String REFERENCE = "NRM(-[0-9A-HJKMNP-TV-Z]{4}){3}";

    private final Merges merges;
    private final Comparisons comparisons;
    private final Idempotency idempotency;
    private final Actors actors;

    MergeController(Merges merges, Comparisons comparisons, Idempotency idempotency, Actors actors) {
        this.merges = merges;
        this.comparisons = comparisons;
        this.idempotency = idempotency;
        this.actors = actors;
    }

    /** @param with the other case */
    @GetMapping("/api/cases/{reference}/comparison")
    Comparison compare(@PathVariable String reference, @RequestParam @Pattern(regexp = REFERENCE) String with) {
        return comparisons.of(CaseAddress.of(reference), new CaseReference(with), actors.current());
    }

    @GetMapping("/api/cases/{reference}/merges")
    MergeProposals ofCase(@PathVariable String reference) {
        return MergeProposals.of(merges.of(CaseAddress.of(reference), actors.current()));
    }

    @PostMapping("/api/cases/{reference}/merges")
    @ResponseStatus(HttpStatus.CREATED)
    MergeProposal propose(
            @PathVariable String reference,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid MergeWish wish) {
        var open = CaseAddress.of(reference);
        var actor = actors.current();
        return idempotency.once(
                key,
                actor,
                List.of(reference, wish),
                MergeProposal.class,
                () -> MergeProposal.of(merges.propose(open, new CaseReference(wish.other()), actor)));
    }

    /** What waits for somebody like the reader. */
    @GetMapping("/api/merges")
    MergeProposals waiting() {
        return MergeProposals.of(merges.waiting(actors.current()));
    }

    @PostMapping("/api/merges/{id}/approval")
    MergeProposal approve(@PathVariable UUID id) {
        return MergeProposal.of(merges.approve(id, actors.current()));
    }

    @PostMapping("/api/merges/{id}/rejection")
    MergeProposal reject(@PathVariable UUID id) {
        return MergeProposal.of(merges.reject(id, actors.current()));
    }

    @PostMapping("/api/merges/{id}/separation")
    MergeProposal separate(@PathVariable UUID id) {
        return MergeProposal.of(merges.proposeSeparation(id, actors.current()));
    }

    record MergeWish(@NotBlank @Pattern(regexp = REFERENCE) String other) {}

    record MergeProposals(List<MergeProposal> merges) {

        static MergeProposals of(List<Merge> found) {
            return new MergeProposals(found.stream().map(MergeProposal::of).toList());
        }
    }

    /** @param proposedBy whoever proposed what waits, the merge or its end */
    record MergeProposal(
            UUID id,
            String newer,
            String older,
            Merge.State state,
            String proposedBy,
            String proposedByAgency,
            Instant proposedAt,
            @Nullable Instant decidedAt) {

        static MergeProposal of(Merge merge) {
            return new MergeProposal(
                    merge.id(),
                    merge.newer().value(),
                    merge.older().value(),
                    merge.state(),
                    merge.askedBy().value(),
                    merge.askedByAgency().value(),
                    merge.askedAt(),
                    merge.decidedAt());
        }
    }
}
