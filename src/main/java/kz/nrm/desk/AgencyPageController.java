package kz.nrm.desk;

import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.NewOffice;
import kz.nrm.access.OfficeNames;
import kz.nrm.access.Offices;
import kz.nrm.access.Role;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.http.NotFound;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The directory of agencies for administrators: every office, what waits for a second one, and forms to propose. */
@Controller
@RequestMapping("/agencies")
class AgencyPageController {

    private static final int SIZE = 50;

    private final Offices offices;
    private final AgencyPages pages;
    private final FormPages forms;
    private final FormSteps steps;
    private final Actors actors;
    private final Words words;

    AgencyPageController(
            Offices offices, AgencyPages pages, FormPages forms, FormSteps steps, Actors actors, Words words) {
        this.offices = offices;
        this.pages = pages;
        this.forms = forms;
        this.steps = steps;
        this.actors = actors;
        this.words = words;
    }

    /** Which offices are listed. */
    record Filter(@Nullable AgencyKind kind, @Nullable Region region) {

        String address() {
            return "/agencies?kind=" + (kind == null ? "" : kind) + "&region=" + (region == null ? "" : region);
        }
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable AgencyKind kind,
            @RequestParam(required = false) @Nullable Region region,
            @RequestParam(defaultValue = "0") int page) {
        return list(new Filter(kind, region), page, forms.empty(pages.registration(), null), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView register(@RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        var actor = administrator();
        return steps.take(pages.registration(), NewOffice.class, posted, actor, asked -> offices.register(asked, actor))
                .map(again -> list(new Filter(null, null), 0, again, HttpStatus.UNPROCESSABLE_ENTITY))
                .orElseGet(() -> proposed(redirect, "/agencies"));
    }

    @GetMapping("/{id}")
    ModelAndView office(@PathVariable String id) {
        var office = find(id);
        var known = new LinkedMultiValueMap<String, String>();
        known.add("nameKk", office.name("kk"));
        known.add("nameRu", office.name("ru"));
        known.add("nameEn", office.name("en"));
        return office(office, forms.filled(pages.names(office.id()), known, null), HttpStatus.OK);
    }

    @PostMapping("/{id}/names")
    ModelAndView rename(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        var actor = administrator();
        var office = find(id);
        return steps.take(
                        pages.names(office.id()),
                        OfficeNames.class,
                        posted,
                        actor,
                        names -> offices.rename(office.id(), names, actor))
                .map(again -> office(office, again, HttpStatus.UNPROCESSABLE_ENTITY))
                .orElseGet(() -> proposed(redirect, "/agencies/" + office.id()));
    }

    @PostMapping("/{id}/closing")
    String close(@PathVariable String id, RedirectAttributes redirect) {
        var office = find(id).id();
        return steps.press(
                redirect, "/agencies/" + office, "desk.users.proposed", () -> offices.close(office, actors.current()));
    }

    @PostMapping("/{id}/reopening")
    String reopen(@PathVariable String id, RedirectAttributes redirect) {
        var office = find(id).id();
        return steps.press(
                redirect, "/agencies/" + office, "desk.users.proposed", () -> offices.reopen(office, actors.current()));
    }

    @PostMapping("/changes/{id}/approval")
    String approve(@PathVariable UUID id, RedirectAttributes redirect) {
        var actor = administrator();
        return steps.press(redirect, "/agencies", "board.approvals.said.approved", () -> offices.approve(id, actor));
    }

    @PostMapping("/changes/{id}/rejection")
    String reject(@PathVariable UUID id, RedirectAttributes redirect) {
        var actor = administrator();
        return steps.press(redirect, "/agencies", "board.approvals.said.rejected", () -> offices.reject(id, actor));
    }

    private ModelAndView proposed(RedirectAttributes redirect, String page) {
        redirect.addFlashAttribute("notice", words.text("desk.users.proposed"));
        return new ModelAndView("redirect:" + page);
    }

    private ModelAndView list(Filter filter, int number, FormPage form, HttpStatus status) {
        var actor = administrator();
        var wanted = Pages.of(number, SIZE);
        var found = offices.list(filter.kind(), filter.region(), actor);
        var rows = found.stream()
                .skip(wanted.getOffset())
                .limit(SIZE)
                .map(pages::row)
                .toList();
        var page = new ModelAndView("desk/agencies", status);
        page.addObject("offices", rows);
        page.addObject("pages", Pages.of(new PageImpl<>(rows, wanted, found.size()), filter.address()));
        page.addObject("kinds", pages.kinds(filter.kind()));
        page.addObject("regions", pages.regions(filter.region()));
        page.addObject("changes", pages.waiting(actor, null));
        page.addObject("form", form);
        return page;
    }

    private ModelAndView office(Agency office, FormPage form, HttpStatus status) {
        var page = new ModelAndView("desk/agency", status);
        page.addObject("office", pages.row(office));
        page.addObject("changes", pages.waiting(administrator(), office.id()));
        page.addObject("form", form);
        return page;
    }

    private Agency find(String id) {
        try {
            return offices.find(new AgencyId(id), administrator()).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private Actor administrator() {
        var actor = actors.current();
        if (!actor.holds(Role.SYS_ADMIN)) {
            throw new NotFound();
        }
        return actor;
    }
}
