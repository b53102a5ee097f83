package kz.nrm.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.agency.Agency;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.Previews;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Before a case is handed over: the page of the case as the other agency will see it. */
@Controller
class PreviewPageController {

    private final Previews previews;
    private final CasePages cases;
    private final CaseOverview overview;
    private final CaseRecordPages records;
    private final CaseOffices offices;
    private final Actors actors;
    private final Words words;

    PreviewPageController(
            Previews previews,
            CasePages cases,
            CaseOverview overview,
            CaseRecordPages records,
            CaseOffices offices,
            Actors actors,
            Words words) {
        this.previews = previews;
        this.cases = cases;
        this.overview = overview;
        this.records = records;
        this.offices = offices;
        this.actors = actors;
        this.words = words;
    }

    /** @param agency whose eyes to look with; empty to choose first */
    @GetMapping("/cases/{reference}/preview")
    String preview(@PathVariable String reference, @RequestParam(defaultValue = "") String agency, Model model) {
        var actor = actors.current();
        var view = cases.visible(reference, actor);
        var offices = this.offices.of(view, actor);
        model.addAttribute("reference", view.reference());
        model.addAttribute(
                "choices",
                offices.stream().map(office -> choice(office, agency)).toList());
        if (!agency.isEmpty()) {
            var to = offices.stream()
                    .map(Agency::id)
                    .filter(id -> id.value().equals(agency))
                    .findFirst()
                    .orElseThrow(() -> Refusal.ofField("agency", "AGENCY_UNKNOWN"));
            model.addAttribute("views", views(view, to, actor));
        }
        return "desk/preview";
    }

    private List<Eyes> views(CaseView view, AgencyId to, Actor actor) {
        return previews.of(view.reference(), to, actor, this::drawn).stream()
                .map(sight -> new Eyes(
                        words.text("desk.preview.as", listed(sight.roles())),
                        sight.withheld().isEmpty() ? "" : words.text("desk.preview.withheld", listed(sight.withheld())),
                        sight.shown().overview(),
                        sight.shown().records()))
                .toList();
    }

    private Drawn drawn(CaseView view, Actor reader) {
        return new Drawn(overview.of(view, reader), records.of(view.reference(), reader));
    }

    private Choice choice(Agency office, String chosen) {
        return new Choice(
                office.id().value(),
                words.agency(office.id()),
                office.id().value().equals(chosen));
    }

    private String listed(Collection<? extends Enum<?>> codes) {
        return codes.stream()
                .sorted(Comparator.comparing(Enum::name))
                .map(words::code)
                .collect(Collectors.joining(", "));
    }

    private record Drawn(CaseOverview.Overview overview, List<CaseRecordPages.Sheet> records) {}

    record Choice(String value, String label, boolean chosen) {}

    /** What readers with these roles will see. */
    record Eyes(String name, String withheld, CaseOverview.Overview view, List<CaseRecordPages.Sheet> records) {}
}
