package kz.nrm.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.nrm.access.AccessTrail;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.GlassCompartment;
import kz.nrm.access.Role;
import kz.nrm.casefile.ConsentTalks;
import kz.nrm.casefile.Exclusions;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** The pages of one case that are open to a reader: the tabs, and what is needed more rarely. */
@Component
class CaseTabs {

    private static final Set<Role> COORDINATORS = Set.of(Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);
    private static final Set<Role> KEEPERS_OF_RECORDS =
            Set.of(Role.CASE_MANAGER, Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);

    private final CaseEyes eyes;
    private final AccessTrail trail;
    private final Words words;

    CaseTabs(CaseEyes eyes, AccessTrail trail, Words words) {
        this.eyes = eyes;
        this.trail = trail;
        this.words = words;
    }

    /** @param shown the last part of the address of the page that is shown; empty for the case itself */
    List<Tab> of(CaseReference reference, Actor actor, String shown) {
        var full = eyes.full(actor, reference);
        var pages = new ArrayList<String>(List.of(""));
        add(pages, "timeline", full);
        add(pages, "map", full);
        add(pages, "records", full);
        add(pages, "consents", ConsentTalks.keeps(actor));
        add(pages, "my-file", ConsentTalks.keeps(actor) && full);
        add(pages, "access-log", trail.openTo(actor, reference));
        return pages.stream()
                .map(page -> new Tab(address(reference, page), name(page), page.equals(shown)))
                .toList();
    }

    /** Pages that are opened for one purpose. */
    List<Tab> others(CaseReference reference, Actor actor) {
        var full = eyes.full(actor, reference);
        var pages = new ArrayList<String>();
        add(pages, "contact", full && actor.opens(Compartment.IDENTITY));
        add(pages, "preview", full);
        add(pages, "comparison", full);
        add(pages, "shelter-readers", actor.holdsAny(COORDINATORS));
        add(pages, "exclusions", Exclusions.openTo(actor));
        add(pages, "break-glass", GlassCompartment.anyMayBeBrokenBy(actor));
        add(pages, "erasure", full && actor.holdsAny(KEEPERS_OF_RECORDS));
        return pages.stream()
                .map(page -> new Tab(address(reference, page), name(page), false))
                .toList();
    }

    private static void add(List<String> pages, String page, boolean open) {
        if (open) {
            pages.add(page);
        }
    }

    private static String address(CaseReference reference, String page) {
        return "/cases/" + reference + (page.isEmpty() ? "" : "/" + page);
    }

    private String name(String page) {
        return words.text("hub.tab." + (page.isEmpty() ? "overview" : page));
    }

    record Tab(String address, String name, boolean current) {}
}
