package kz.nrm.desk;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import java.util.List;
import java.util.Map;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.casefile.Merge;
import kz.nrm.casefile.Merges;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
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

/**
 * Cases that may be one person's: which they are, two side by side for whoever may open both, and the proposal that they count as one
 * person's or no longer do. Somebody of another agency decides on it among all approvals.
 */
@Controller
@RequestMapping("/cases/{reference}/comparison")
class ComparisonPageController {

    private final ComparisonPages pages;
    private final CasePages cases;
    private final Merges merges;
    private final FormPages forms;
    private final FormSteps steps;
    private final Actors actors;
    private final Words words;

    ComparisonPageController(
            ComparisonPages pages,
            CasePages cases,
            Merges merges,
            FormPages forms,
            FormSteps steps,
            Actors actors,
            Words words) {
        this.pages = pages;
        this.cases = cases;
        this.merges = merges;
        this.forms = forms;
        this.steps = steps;
        this.actors = actors;
        this.words = words;
    }

    /** @param with the other case; empty to choose it first. What is no reference comes back with the rule, to be typed again */
    @GetMapping
    ModelAndView compare(@PathVariable String reference, @RequestParam(defaultValue = "") String with, Model model) {
        var actor = actors.current();
        var one = cases.visible(reference, actor).reference();
        model.addAttribute("reference", one);
        model.addAttribute("with", with.strip());
        var wrong = !with.isBlank() && !CaseReference.isReference(with.strip());
        model.addAttribute("wrong", wrong);
        if (with.isBlank() || wrong) {
            pages.candidates(one, actor, model);
        } else {
            var other = other(with);
            pages.pair(one, other, actor, model);
            model.addAttribute("form", forms.empty(sheet(one, other), null));
        }
        return new ModelAndView("desk/comparison", wrong ? UNPROCESSABLE_ENTITY : OK);
    }

    @PostMapping
    ModelAndView propose(
            @PathVariable String reference,
            @RequestParam String with,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes redirect) {
        var actor = actors.current();
        var one = cases.visible(reference, actor).reference();
        var other = other(with);
        requireSay(actor);
        var again =
                steps.take(sheet(one, other), Nothing.class, posted, actor, none -> merges.propose(one, other, actor));
        if (again.isEmpty()) {
            redirect.addFlashAttribute("notice", words.text("desk.compare.proposed"));
            return new ModelAndView("redirect:" + address(one, other));
        }
        model.addAttribute("reference", one);
        model.addAttribute("with", other.value());
        pages.pair(one, other, actor, model);
        model.addAttribute("form", again.get());
        return new ModelAndView("desk/comparison", again.get().faults().isEmpty() ? OK : UNPROCESSABLE_ENTITY);
    }

    @PostMapping("/separation")
    String separate(@PathVariable String reference, @RequestParam String with, RedirectAttributes redirect) {
        var actor = actors.current();
        var one = cases.visible(reference, actor).reference();
        var other = other(with);
        requireSay(actor);
        return steps.press(
                redirect,
                address(one, other),
                "desk.compare.separation.proposed",
                () -> merges.proposeSeparation(
                        pages.live(one, other, actor).map(Merge::id).orElseThrow(() -> Refusal.because("NOT_MERGED")),
                        actor));
    }

    private static void requireSay(Actor actor) {
        if (!Merges.decides(actor)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
    }

    private static CaseReference other(String with) {
        if (!CaseReference.isReference(with.strip())) {
            throw new NotFound();
        }
        return new CaseReference(with.strip());
    }

    private static String address(CaseReference one, CaseReference other) {
        return "/cases/" + one + "/comparison?with=" + other;
    }

    private static FormPages.Sheet sheet(CaseReference one, CaseReference other) {
        return new FormPages.Sheet(address(one, other), List.of(), Map.of());
    }

    /** All there is to say stands in the address: which two cases. */
    record Nothing() {}
}
