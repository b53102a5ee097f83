package kz.nrm.casefile.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import kz.nrm.access.AccessRule;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CaseEventReports;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.CaseWorkView;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.Idempotency;
import kz.nrm.http.NotFound;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import kz.nrm.workflow.CaseMaps;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases as the actor may see them. A hidden case answers like one that does not exist. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private final CaseFiles files;
    private final CaseSight sight;
    private final CaseAccess access;
    private final CaseMaps maps;
    private final CaseWorkView work;
    private final CaseEventReports reports;
    private final Idempotency idempotency;
    private final Actors actors;

    CaseController(
            CaseFiles files,
            CaseSight sight,
            CaseAccess access,
            CaseMaps maps,
            CaseWorkView work,
            CaseEventReports reports,
            Idempotency idempotency,
            Actors actors) {
        this.files = files;
        this.sight = sight;
        this.access = access;
        this.maps = maps;
        this.work = work;
        this.reports = reports;
        this.idempotency = idempotency;
        this.actors = actors;
    }

    @GetMapping
    Cases list(
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        var found = files.list(actors.current(), PageRequest.of(page, size));
        return new Cases(found.getContent(), found.getTotalElements(), page, found.getTotalPages());
    }

    @GetMapping("/{reference}")
    ResponseEntity<CaseSight.CaseDetails> get(@PathVariable String reference) {
        var actor = actors.current();
        var view = visible(reference, actor);
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(sight.of(view, actor));
    }

    @GetMapping("/{reference}/map")
    List<CaseMaps.Track> map(@PathVariable String reference) {
        var actor = actors.current();
        var open = visible(reference, actor).reference();
        return work.tracks(actor, open, maps.of(open));
    }

    /** What of the case is open to the reader, what is not, and by which rule. */
    @GetMapping("/{reference}/access")
    List<Opening> access(@PathVariable String reference) {
        var actor = actors.current();
        return access.rules(actor, visible(reference, actor).reference()).entrySet().stream()
                .map(rule -> new Opening(rule.getKey(), rule.getValue().opens(), rule.getValue()))
                .toList();
    }

    /** Something happened to the person. */
    @PostMapping("/{reference}/events")
    @ResponseStatus(HttpStatus.CREATED)
    Reported report(
            @PathVariable String reference, @RequestHeader("Idempotency-Key") String key, @RequestBody JsonNode body) {
        var actor = actors.current();
        var view = visible(reference, actor);
        var type = type(body);
        var asked = new Asked(view.reference().value(), type, body.toString());
        return idempotency.once(key, actor, asked, Reported.class, () -> {
            reports.report(view.reference(), type, ((ObjectNode) body).without("type"), actor);
            return new Reported(view.reference().value(), type);
        });
    }

    private static String type(JsonNode body) {
        if (body instanceof ObjectNode object && object.path("type").isString()) {
            return object.path("type").asString();
        }
        throw new InvalidInput(List.of(Violation.of("type", "NotBlank")));
    }

    private CaseView visible(String reference, Actor actor) {
        return files.find(CaseAddress.of(reference), actor).orElseThrow(NotFound::new);
    }

    record Cases(List<CaseView> cases, long total, int page, int pages) {}

    record Opening(Compartment compartment, boolean open, AccessRule rule) {}

    record Asked(String reference, String type, String input) {}

    record Reported(String caseReference, String type) {}
}
