package kz.nrm.administration.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.access.NewOffice;
import kz.nrm.access.OfficeChangeView;
import kz.nrm.access.OfficeNames;
import kz.nrm.access.Offices;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.http.Idempotency;
import kz.nrm.http.NotFound;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
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

/** The directory of agencies: what changes it is proposed by one administrator and approved by another. */
@RestController
@RequestMapping("/api/agencies")
class AgencyController {

    private final Offices offices;
    private final Actors actors;
    private final Idempotency idempotency;

    AgencyController(Offices offices, Actors actors, Idempotency idempotency) {
        this.offices = offices;
        this.actors = actors;
        this.idempotency = idempotency;
    }

    /** Every office, closed ones too. */
    @GetMapping
    List<Office> all(
            @RequestParam(required = false) @Nullable AgencyKind kind,
            @RequestParam(required = false) @Nullable Region region) {
        return offices.list(kind, region, actors.current()).stream()
                .map(Office::of)
                .toList();
    }

    /** Proposes one more office of a kind in a region. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Change register(@RequestHeader("Idempotency-Key") String key, @RequestBody @Valid NewOffice office) {
        var actor = actors.current();
        return idempotency.once(key, actor, office, Change.class, () -> Change.of(offices.register(office, actor)));
    }

    /** Proposes the real names of an office. */
    @PostMapping("/{id}/names")
    @ResponseStatus(HttpStatus.CREATED)
    Change rename(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid OfficeNames names) {
        var actor = actors.current();
        var office = office(id);
        return idempotency.once(
                key, actor, List.of(id, names), Change.class, () -> Change.of(offices.rename(office, names, actor)));
    }

    /** Proposes that an office gets nothing new any more. */
    @PostMapping("/{id}/closing")
    @ResponseStatus(HttpStatus.CREATED)
    Change close(@PathVariable String id) {
        return Change.of(offices.close(office(id), actors.current()));
    }

    /** Proposes that a closed office is open again. */
    @PostMapping("/{id}/reopening")
    @ResponseStatus(HttpStatus.CREATED)
    Change reopen(@PathVariable String id) {
        return Change.of(offices.reopen(office(id), actors.current()));
    }

    /** What waits for a second administrator. */
    @GetMapping("/changes")
    List<Change> changes() {
        return offices.waiting(actors.current()).stream().map(Change::of).toList();
    }

    /** A second administrator agrees. */
    @PostMapping("/changes/{id}/approval")
    Approved approve(@PathVariable UUID id) {
        return new Approved(offices.approve(id, actors.current()).value());
    }

    @PostMapping("/changes/{id}/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable UUID id) {
        offices.reject(id, actors.current());
    }

    private static AgencyId office(String id) {
        try {
            return new AgencyId(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    /** @param office the id it is known by from now on */
    record Approved(String office) {}

    /**
     * One agency or office.
     *
     * @param open whether anything new may be given to it
     */
    record Office(
            String id,
            AgencyKind kind,
            @Nullable Region region,
            boolean policeSide,
            boolean open,
            Map<String, String> names) {
        static Office of(Agency agency) {
            return new Office(
                    agency.id().value(),
                    agency.kind(),
                    agency.region().orElse(null),
                    agency.kind().policeSide(),
                    agency.open(),
                    agency.names());
        }
    }

    /** A proposal. */
    record Change(
            UUID id,
            OfficeChangeView.What what,
            @Nullable String office,
            AgencyKind kind,
            @Nullable Region region,
            Map<String, String> names,
            String proposedBy,
            Instant proposedAt) {
        static Change of(OfficeChangeView change) {
            var office = change.office();
            return new Change(
                    change.id(),
                    change.what(),
                    office == null ? null : office.value(),
                    change.kind(),
                    change.region(),
                    change.names(),
                    change.proposedBy().value(),
                    change.proposedAt());
        }
    }
}
