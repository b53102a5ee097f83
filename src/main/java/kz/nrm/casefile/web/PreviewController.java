package kz.nrm.casefile.web;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseRecords;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.Previews;
import kz.nrm.http.CaseAddress;
import kz.nrm.shared.AgencyId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What another agency will see of a case once it is brought into it. Nothing is sent or changed. */
@RestController
class PreviewController {

    private final Previews previews;
    private final CaseSight sight;
    private final CaseRecords records;
    private final Actors actors;

    PreviewController(Previews previews, CaseSight sight, CaseRecords records, Actors actors) {
        this.previews = previews;
        this.sight = sight;
        this.records = records;
        this.actors = actors;
    }

    @GetMapping("/api/cases/{reference}/preview")
    RecipientPreview preview(
            @PathVariable String reference,
            @RequestParam @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}(-[A-Z0-9]{1,10}){0,2}") String agency) {
        var views = previews.of(CaseAddress.of(reference), new AgencyId(agency), actors.current(), this::drawn);
        return new RecipientPreview(
                agency, views.stream().map(RecipientView::of).toList());
    }

    private Drawn drawn(CaseView view, Actor reader) {
        var kept = records.read(view.reference(), reader).stream()
                .map(one -> new RecipientRecord(one.kind(), one.compartment(), one.at(), one.document()))
                .toList();
        return new Drawn(sight.of(view, reader), kept);
    }

    private record Drawn(CaseSight.CaseDetails shown, List<RecipientRecord> records) {}

    record RecipientPreview(String agency, List<RecipientView> views) {}

    /**
     * What readers with these roles will see.
     *
     * @param records  what was written down; the identity masked
     * @param withheld what they will read and you may not
     */
    record RecipientView(
            List<Role> roles, CaseSight.CaseDetails shown, List<RecipientRecord> records, List<Compartment> withheld) {

        static RecipientView of(Previews.Sight<Drawn> sight) {
            return new RecipientView(
                    sight.roles().stream().sorted().toList(),
                    sight.shown().shown(),
                    sight.shown().records(),
                    sight.withheld().stream().sorted().toList());
        }
    }

    record RecipientRecord(String kind, Compartment compartment, Instant at, JsonNode document) {}
}
