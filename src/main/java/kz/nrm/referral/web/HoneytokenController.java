package kz.nrm.referral.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.access.Honeytokens;
import kz.nrm.access.Honeytokens.Planted;
import kz.nrm.http.Idempotency;
import kz.nrm.referral.Decoys;
import kz.nrm.referral.NewHoneytoken;
import kz.nrm.shared.Region;
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

/** Cases of made-up persons, for oversight alone: for everybody else there is no such address. */
@RestController
@RequestMapping("/api/honeytokens")
class HoneytokenController {

    private final Honeytokens honeytokens;
    private final Decoys decoys;
    private final Idempotency idempotency;
    private final Actors actors;

    HoneytokenController(Honeytokens honeytokens, Decoys decoys, Idempotency idempotency, Actors actors) {
        this.honeytokens = honeytokens;
        this.decoys = decoys;
        this.idempotency = idempotency;
        this.actors = actors;
    }

    /** All of them, and how many are missing in which region. */
    @GetMapping
    All all() {
        var all = honeytokens.all(actors.current());
        return new All(all.stream().map(One::of).toList(), honeytokens.missing(all));
    }

    /** Proposes one more in a region. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    One propose(@RequestHeader("Idempotency-Key") String key, @RequestBody @Valid Where where) {
        var actor = actors.current();
        return idempotency.once(key, actor, where, One.class, () -> One.of(honeytokens.propose(where.region(), actor)));
    }

    /** Another person of oversight makes the person up and plants the case. */
    @PostMapping("/{id}/planting")
    @ResponseStatus(HttpStatus.CREATED)
    One plant(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid NewHoneytoken decoy) {
        var actor = actors.current();
        return idempotency.once(
                key, actor, List.of(id, decoy), One.class, () -> One.of(decoys.plant(id, decoy, actor)));
    }

    record Where(@NotNull Region region) {}

    /** @param missing by region, where there are fewer than there should be */
    record All(List<One> honeytokens, Map<Region, Integer> missing) {}

    /** @param caseReference null until it is planted */
    record One(
            UUID id,
            Region region,
            String proposedBy,
            Instant proposedAt,
            @Nullable String caseReference,
            @Nullable String plantedBy,
            @Nullable Instant plantedAt) {

        static One of(Planted one) {
            return new One(
                    one.id(),
                    one.region(),
                    one.proposedBy().value(),
                    one.proposedAt(),
                    one.reference() == null ? null : one.reference().value(),
                    one.plantedBy() == null ? null : one.plantedBy().value(),
                    one.plantedAt());
        }
    }
}
