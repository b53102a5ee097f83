package kz.nrm.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.access.Exclusion.State;
import kz.nrm.casefile.Exclusions;
import kz.nrm.casefile.Exclusions.Matter;
import kz.nrm.shared.CaseReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a second one who has a say, of whichever region. */
@Controller
@RequestMapping("/exclusions")
class ExclusionDecisionController {

    private final Exclusions exclusions;
    private final ExclusionPages pages;
    private final FormPages forms;
    private final FormSteps steps;
    private final Actors actors;
    private final Words words;

    ExclusionDecisionController(
            Exclusions exclusions, ExclusionPages pages, FormPages forms, FormSteps steps, Actors actors, Words words) {
        this.exclusions = exclusions;
        this.pages = pages;
        this.forms = forms;
        this.steps = steps;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    String waiting(Model model) {
        var waiting = exclusions.waiting(actors.current());
        model.addAttribute(
                "rows",
                waiting.stream().map(matter -> pages.row(matter.exclusion())).toList());
        return "desk/exclusions-waiting";
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return page(exclusions.one(id, actors.current()), forms.empty(removal(id), null));
    }

    @PostMapping("/{id}/approval")
    String approve(@PathVariable UUID id, RedirectAttributes redirect) {
        return steps.press(
                redirect,
                "/exclusions/" + id,
                "hub.exclusion.approved",
                () -> exclusions.approve(id, actors.current()));
    }

    @PostMapping("/{id}/rejection")
    String reject(@PathVariable UUID id, RedirectAttributes redirect) {
        return steps.press(
                redirect, "/exclusions/" + id, "hub.exclusion.rejected", () -> exclusions.reject(id, actors.current()));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        var actor = actors.current();
        var matter = exclusions.one(id, actor);
        var again = steps.take(
                removal(id), Why.class, posted, actor, why -> exclusions.proposeRemoval(id, why.reasons(), actor));
        if (again.isPresent()) {
            return page(matter, again.get());
        }
        redirect.addFlashAttribute("notice", words.text("hub.exclusion.proposed"));
        return new ModelAndView("redirect:/exclusions/" + id);
    }

    private ModelAndView page(Matter matter, FormPage form) {
        var state = matter.exclusion().state();
        var page = new ModelAndView(
                "desk/exclusion", form.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("row", pages.row(matter.exclusion()));
        page.addObject("reference", matter.reference().map(CaseReference::value).orElse(""));
        page.addObject("reasons", matter.reasons().orElse(""));
        matter.preview().map(pages::preview).ifPresent(preview -> page.addObject("preview", preview));
        page.addObject(
                "own", matter.exclusion().askedBy().equals(actors.current().id()));
        page.addObject("waits", List.of(State.PROPOSED, State.REMOVAL_PROPOSED).contains(state));
        page.addObject("inForce", state == State.IN_FORCE);
        page.addObject("form", form);
        return page;
    }

    private static FormPages.Sheet removal(UUID id) {
        return FormPages.Sheet.of("/exclusions/" + id + "/removal", Why.class);
    }

    record Why(@NotBlank @Size(min = 20, max = 4000) String reasons) {

        @Override
        public String toString() {
            return "Why[***]";
        }
    }
}
