package kz.nrm.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.Recall;
import kz.nrm.casefile.Recalls;
import kz.nrm.http.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the reader's own agency is to stop using, and what it did about it. */
@RestController
@RequestMapping("/api/recalls")
class RecallController {

    private final Recalls recalls;
    private final Actors actors;

    RecallController(Recalls recalls, Actors actors) {
        this.recalls = recalls;
        this.actors = actors;
    }

    @GetMapping
    RecallPage list(
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        var found = recalls.of(actors.current(), PageRequest.of(page, size)).map(RecallTold::of);
        return new RecallPage(found.getContent(), found.getTotalElements(), page, found.getTotalPages());
    }

    @PostMapping("/{id}/answer")
    RecallTold answer(@PathVariable UUID id, @RequestBody @Valid RecallDone done) {
        return recalls.answer(id, done.outcome(), actors.current())
                .map(RecallTold::of)
                .orElseThrow(NotFound::new);
    }

    record RecallDone(@NotNull Recall.Outcome outcome) {}

    record RecallPage(List<RecallTold> recalls, long total, int page, int pages) {}

    record RecallTold(
            UUID id,
            String reference,
            String agency,
            List<Compartment> compartments,
            Instant lastReadAt,
            Instant toldAt,
            Recall.@Nullable Outcome outcome,
            @Nullable Instant answeredAt) {

        static RecallTold of(Recall recall) {
            return new RecallTold(
                    recall.id(),
                    recall.reference().value(),
                    recall.agency().value(),
                    recall.compartments().stream().sorted().toList(),
                    recall.lastReadAt(),
                    recall.toldAt(),
                    recall.outcome().orElse(null),
                    recall.answeredAt().orElse(null));
        }
    }
}
