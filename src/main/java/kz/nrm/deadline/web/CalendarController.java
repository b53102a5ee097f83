package kz.nrm.deadline.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.deadline.CalendarEdits;
import kz.nrm.deadline.CalendarProposal;
import kz.nrm.deadline.CalendarYears;
import kz.nrm.http.Idempotency;
import kz.nrm.http.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar and its changes under four eyes. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private final CalendarYears years;
    private final CalendarEdits edits;
    private final ReaderScope readers;
    private final Actors actors;
    private final Idempotency idempotency;
    private final Clock clock;

    CalendarController(
            CalendarYears years,
            CalendarEdits edits,
            ReaderScope readers,
            Actors actors,
            Idempotency idempotency,
            Clock clock) {
        this.years = years;
        this.edits = edits;
        this.readers = readers;
        this.actors = actors;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Holidays, substituted and moved days of a year. */
    @GetMapping("/years/{year}")
    YearResponse year(@PathVariable int year) {
        return YearResponse.of(years.year(year));
    }

    /** Years that have to be loaded or verified now. */
    @GetMapping("/duties")
    List<CalendarYears.Duty> duties() {
        return years.duties();
    }

    /** Proposes a change; nothing moves yet. */
    @PostMapping("/changes")
    @ResponseStatus(HttpStatus.CREATED)
    CalendarChangeResponse propose(
            @RequestHeader("Idempotency-Key") String key, @RequestBody @Valid CalendarProposal proposal) {
        var actor = actors.current();
        return idempotency.once(
                key,
                actor,
                proposal,
                CalendarChangeResponse.class,
                () -> CalendarChangeResponse.of(edits.propose(proposal, actor)));
    }

    /** A change with what it moves, as it would be counted now. */
    @GetMapping("/changes/{id}")
    CalendarPreviewResponse change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var change = edits.find(id, actors.current()).orElseThrow(NotFound::new);
        return CalendarPreviewResponse.of(
                change, edits.preview(change, readers.current(), page, size), clock.instant());
    }

    /** A second coordinator puts it into force. */
    @PostMapping("/changes/{id}/approval")
    CalendarChangeResponse approve(@PathVariable UUID id) {
        return CalendarChangeResponse.of(edits.approve(id, actors.current()));
    }

    /** A second coordinator says no. */
    @PostMapping("/changes/{id}/rejection")
    CalendarChangeResponse reject(@PathVariable UUID id, @RequestBody @Valid Rejection rejection) {
        return CalendarChangeResponse.of(edits.reject(id, actors.current(), rejection.reason()));
    }

    /** Why not. */
    record Rejection(@NotBlank @Size(min = 5, max = 1000) String reason) {}
}
