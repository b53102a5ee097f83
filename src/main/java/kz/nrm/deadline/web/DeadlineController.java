package kz.nrm.deadline.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.nrm.access.Looked;
import kz.nrm.deadline.DeadlineFilter;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineQuery;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Region;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deadlines the reader may see. */
@RestController
@RequestMapping("/api/deadlines")
class DeadlineController {

    private final Deadlines deadlines;
    private final ReaderScope scope;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineController(Deadlines deadlines, ReaderScope scope, ApplicationEventPublisher events, Clock clock) {
        this.deadlines = deadlines;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    DeadlinePage list(
            @RequestParam(required = false) @Nullable DeadlineFilter status,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var asked = value("reference", reference, CaseReference::new);
        var found = deadlines.find(new DeadlineQuery(
                scope.current(),
                status,
                value("agency", agency, AgencyId::new),
                value("region", region, code -> Region.ofCode(code).orElseThrow(IllegalArgumentException::new)),
                value("kind", kind, DeadlineKind::new),
                asked,
                page,
                size));
        if (asked != null && found.hasContent()) {
            events.publishEvent(Looked.at(asked));
        }
        var now = clock.instant();
        return DeadlinePage.of(found.map(deadline -> DeadlineResponse.of(deadline, now)));
    }

    @GetMapping("/{id}")
    ResponseEntity<DeadlineResponse> one(@PathVariable UUID id) {
        return ResponseEntity.of(
                deadlines.find(id, scope.current()).map(deadline -> DeadlineResponse.of(deadline, clock.instant())));
    }

    private static <T> @Nullable T value(String name, @Nullable String text, Function<String, T> type) {
        try {
            return text == null || text.isBlank() ? null : type.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(List.of(Violation.of(name, "WrongFormat")));
        }
    }
}
