package kz.nrm.audit.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.nrm.access.Actors;
import kz.nrm.access.Compartment;
import kz.nrm.audit.AccessLog;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has seen this? */
@RestController
class AccessLogController {

    private static final Duration USUAL = Duration.ofDays(90);

    private final AccessLog log;
    private final Actors actors;
    private final Clock clock;

    AccessLogController(AccessLog log, Actors actors, Clock clock) {
        this.log = log;
        this.actors = actors;
        this.clock = clock;
    }

    /** Looks into a case and attempts, the latest first; of the last ninety days where no time is given. */
    @GetMapping("/api/cases/{reference}/access-log")
    Looks accessLog(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Compartment compartment,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        var asked = open(reference);
        var until = to == null ? clock.instant() : to;
        var since = from == null ? until.minus(USUAL) : from;
        if (!until.isAfter(since)) {
            throw new InvalidInput(List.of(Violation.of("to", "NotLater")));
        }
        var found = log.of(asked, since, until, compartment, actors.current(), PageRequest.of(page, size));
        return new Looks(since, until, found.getContent(), found.getTotalElements(), page, found.getTotalPages());
    }

    private CaseReference open(String text) {
        var reference = CaseAddress.of(text);
        if (!log.openTo(actors.current(), reference)) {
            throw new NotFound();
        }
        return reference;
    }

    /** @param from first moment that was asked for */
    record Looks(Instant from, Instant to, List<AccessLog.Look> looks, long total, int page, int pages) {}
}
