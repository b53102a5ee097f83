package kz.nrm.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.nrm.access.Actors;
import kz.nrm.http.NotFound;
import kz.nrm.shared.Region;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a case is: all its processes as lists and as a drawing, today or at the end of any earlier day. */
@Controller
class CaseMapPageController {

    private final CasePages cases;
    private final CaseTracks tracks;
    private final CaseTabs tabs;
    private final CaseEyes eyes;
    private final Actors actors;
    private final Words words;

    CaseMapPageController(
            CasePages cases, CaseTracks tracks, CaseTabs tabs, CaseEyes eyes, Actors actors, Words words) {
        this.cases = cases;
        this.tracks = tracks;
        this.tabs = tabs;
        this.eyes = eyes;
        this.actors = actors;
        this.words = words;
    }

    /**
     * @param process instance to draw
     * @param at      day; empty for now
     */
    @GetMapping("/cases/{reference}/map")
    ModelAndView map(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String at) {
        var actor = actors.current();
        var open = cases.visible(reference, actor).reference();
        if (!eyes.full(actor, open)) {
            throw new NotFound();
        }
        var day = day(at);
        var wrong = !at.isEmpty() && day.isEmpty();
        var page = new ModelAndView("desk/map", wrong ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
        page.addObject("reference", open);
        page.addObject("tabs", tabs.of(open, actor, "map"));
        page.addObject(
                "map", tracks.of(open, actor, process, day.map(this::endOf).orElseGet(words::now)));
        page.addObject("form", new FormPage("", "", null, List.of(), wrong ? faults() : List.of()));
        page.addObject("at", at);
        page.addObject("day", day.map(words::day).orElse(""));
        page.addObject("first", tracks.firstDay(open, actor));
        page.addObject("last", words.today());
        return page;
    }

    private static Optional<LocalDate> day(String at) {
        try {
            return at.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(at));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Instant endOf(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(Region.ZONE).toInstant();
        return end.isAfter(words.now()) ? words.now() : end;
    }

    private List<FormPage.Fault> faults() {
        return List.of(
                new FormPage.Fault("at", words.text("hub.map.at") + ": " + words.text("desk.rule.WrongFormat.DATE")));
    }
}
