package kz.nrm.desk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.access.AccessTrail;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.casefile.CaseView;
import kz.nrm.desk.CaseTimeline.Kind;
import kz.nrm.http.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of all that happened in a case; which kinds are shown stands in the address. */
@Controller
class CaseTimelineController {

    private static final int SIZE = 50;

    private final CasePages cases;
    private final CaseTimeline timeline;
    private final CaseTabs tabs;
    private final CaseEyes eyes;
    private final AccessTrail trail;
    private final Actors actors;
    private final Words words;

    CaseTimelineController(
            CasePages cases,
            CaseTimeline timeline,
            CaseTabs tabs,
            CaseEyes eyes,
            AccessTrail trail,
            Actors actors,
            Words words) {
        this.cases = cases;
        this.timeline = timeline;
        this.tabs = tabs;
        this.eyes = eyes;
        this.trail = trail;
        this.actors = actors;
        this.words = words;
    }

    /** @param show kinds of entries; without any, all but who looked */
    @GetMapping("/cases/{reference}/timeline")
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable List<String> show,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var actor = actors.current();
        var view = cases.visible(reference, actor);
        if (!eyes.full(actor, view.reference())) {
            throw new NotFound();
        }
        var kinds = kinds(show == null ? List.of() : show);
        var wanted = Pages.of(page, SIZE);
        var all = timeline.of(view, actor, kinds);
        var from = (int) Math.min(wanted.getOffset(), all.size());
        var part = all.subList(from, Math.min(from + SIZE, all.size()));
        model.addAttribute("reference", view.reference());
        model.addAttribute("tabs", tabs.of(view.reference(), actor, "timeline"));
        model.addAttribute("filters", filters(view, actor, kinds));
        model.addAttribute("entries", part);
        model.addAttribute("pages", Pages.of(new PageImpl<>(part, wanted, all.size()), address(view, kinds)));
        return "desk/timeline";
    }

    private static Set<Kind> kinds(List<String> show) {
        var kinds = Arrays.stream(Kind.values())
                .filter(kind -> show.contains(kind.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        return kinds.isEmpty() ? EnumSet.complementOf(EnumSet.of(Kind.ACCESS)) : kinds;
    }

    private static String address(CaseView view, Set<Kind> kinds) {
        return "/cases/" + view.reference() + "/timeline?"
                + kinds.stream().map(kind -> "show=" + kind).collect(Collectors.joining("&"));
    }

    private List<Filter> filters(CaseView view, Actor actor, Set<Kind> kinds) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.ACCESS || trail.openTo(actor, view.reference()))
                .map(kind -> new Filter(kind.name(), words.text("hub.kind." + kind), kinds.contains(kind)))
                .toList();
    }

    /** One kind that may be shown. */
    record Filter(String value, String name, boolean chosen) {}
}
