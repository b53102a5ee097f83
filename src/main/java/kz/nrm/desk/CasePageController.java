package kz.nrm.desk;

import java.util.Comparator;
import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.CaseEventReports;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.Merges;
import kz.nrm.casefile.PersonSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases a reader may see, and the page of one. */
@Controller
class CasePageController {

    private static final int SIZE = 50;

    private final CaseFiles files;
    private final CasePages cases;
    private final CaseOverview overview;
    private final CaseTracks tracks;
    private final CaseTabs tabs;
    private final CaseRecordPages records;
    private final AttachmentPages attachments;
    private final CaseEventReports reports;
    private final CaseEyes eyes;
    private final Merges merges;
    private final Actors actors;
    private final Words words;

    CasePageController(
            CaseFiles files,
            CasePages cases,
            CaseOverview overview,
            CaseTracks tracks,
            CaseTabs tabs,
            CaseRecordPages records,
            AttachmentPages attachments,
            CaseEventReports reports,
            CaseEyes eyes,
            Merges merges,
            Actors actors,
            Words words) {
        this.files = files;
        this.cases = cases;
        this.overview = overview;
        this.tracks = tracks;
        this.tabs = tabs;
        this.records = records;
        this.attachments = attachments;
        this.reports = reports;
        this.eyes = eyes;
        this.merges = merges;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/cases")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        var actor = actors.current();
        var found = files.list(actor, Pages.of(page, SIZE));
        model.addAttribute("rows", found.map(view -> row(view, actor)).getContent());
        model.addAttribute("pages", Pages.of(found, "/cases"));
        model.addAttribute("searches", PersonSearch.openTo(actor));
        return "desk/cases";
    }

    @GetMapping("/cases/{reference}")
    String show(@PathVariable String reference, Model model) {
        var actor = actors.current();
        var view = cases.visible(reference, actor);
        model.addAttribute("view", overview.of(view, actor));
        model.addAttribute("tabs", tabs.of(view.reference(), actor, ""));
        model.addAttribute("others", tabs.others(view.reference(), actor));
        model.addAttribute("ahead", tracks.ahead(view.reference(), actor));
        model.addAttribute("files", attachments.of(view.reference(), actor));
        model.addAttribute("events", events(view, actor));
        model.addAttribute("leadsTo", merges.leadsTo(view.reference(), actor).orElse(null));
        model.addAttribute("samePerson", merges.samePerson(view.reference(), actor));
        return "desk/case";
    }

    /** What was written down in the case, as far as it is open to the reader. */
    @GetMapping("/cases/{reference}/records")
    String records(@PathVariable String reference, Model model) {
        var actor = actors.current();
        var view = cases.visible(reference, actor);
        model.addAttribute("reference", view.reference());
        model.addAttribute("tabs", tabs.of(view.reference(), actor, "records"));
        model.addAttribute("records", records.of(view.reference(), actor));
        return "desk/records";
    }

    private List<Event> events(CaseView view, Actor actor) {
        return reports.forms().stream()
                .filter(form -> actor.holdsAny(form.reporters()))
                .map(CaseEventForm::type)
                .map(type -> new Event("/cases/" + view.reference() + "/events/" + type, words.text("event." + type)))
                .sorted(Comparator.comparing(Event::name))
                .toList();
    }

    private Row row(CaseView view, Actor actor) {
        return new Row(
                "/cases/" + view.reference(),
                view.reference().value(),
                words.code(view.state()),
                words.moment(view.stateSince()),
                eyes.agency(actor, view.receiving()),
                words.code(view.region()));
    }

    record Row(String address, String reference, String state, String since, String holder, String region) {}

    record Event(String address, String name) {}
}
