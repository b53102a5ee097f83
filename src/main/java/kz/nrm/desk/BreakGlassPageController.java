package kz.nrm.desk;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.GlassCompartment;
import kz.nrm.access.GlassUse;
import kz.nrm.access.Watchers;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.GlassReasons;
import kz.nrm.http.NotFound;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening identity or medical data in an emergency, and the list of all such openings for those who review them. */
@Controller
class BreakGlassPageController {

    private static final int SIZE = 20;

    private final CasePages cases;
    private final GlassReasons glasses;
    private final FormPages forms;
    private final FormSteps steps;
    private final TaskFacts users;
    private final Actors actors;
    private final Words words;

    BreakGlassPageController(
            CasePages cases,
            GlassReasons glasses,
            FormPages forms,
            FormSteps steps,
            TaskFacts users,
            Actors actors,
            Words words) {
        this.cases = cases;
        this.glasses = glasses;
        this.forms = forms;
        this.steps = steps;
        this.users = users;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/cases/{reference}/break-glass")
    ModelAndView ask(@PathVariable String reference) {
        var view = cases.visible(reference, actors.current());
        return page(view, forms.empty(sheet(view), null));
    }

    /** A code is used up by being tried, so it is never shown again. */
    @PostMapping("/cases/{reference}/break-glass")
    ModelAndView open(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes redirect) {
        var actor = actors.current();
        var view = cases.visible(reference, actor);
        var again = steps.take(sheet(view), Emergency.class, posted, actor, emergency -> {
            try {
                open(view, emergency, actor);
            } catch (Refusal refusal) {
                throw onPage(refusal);
            }
        });
        if (again.isPresent()) {
            return page(view, again.get());
        }
        redirect.addFlashAttribute("notice", words.text("hub.glass.opened"));
        return new ModelAndView("redirect:/cases/" + view.reference());
    }

    /** A code means something else in other forms, so the field has a name of its own here. */
    private static Refusal onPage(Refusal refusal) {
        return refusal.field().filter("code"::equals).isPresent()
                ? Refusal.ofField("factorCode", refusal.code())
                : refusal;
    }

    private void open(CaseView view, Emergency emergency, Actor actor) {
        var opened = glasses.open(
                view.reference(),
                emergency.compartment(),
                emergency.reason(),
                emergency.why(),
                emergency.factorCode(),
                actor);
        if (opened.isEmpty()) {
            throw new NotFound();
        }
    }

    /** All for those who review, the own for everybody else. */
    @GetMapping("/break-glass")
    ModelAndView uses(@RequestParam(defaultValue = "0") int page) {
        return list(page, null, null);
    }

    @PostMapping("/break-glass/{id}/review")
    ModelAndView review(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        var actor = actors.current();
        if (!Watchers.include(actor)) {
            throw new NotFound();
        }
        var again = steps.take(sheet(id), Review.class, posted, actor, review -> {
            if (!glasses.review(id, review.verdict(), review.findings(), actor)) {
                throw new NotFound();
            }
        });
        if (again.isPresent()) {
            return list(0, id, again.get());
        }
        redirect.addFlashAttribute("notice", words.text("hub.glass.reviewed"));
        return new ModelAndView("redirect:/break-glass");
    }

    private ModelAndView page(CaseView view, FormPage form) {
        var page = new ModelAndView("desk/break-glass", form.faults().isEmpty() ? OK : UNPROCESSABLE_ENTITY);
        page.addObject("reference", view.reference());
        page.addObject("form", form);
        return page;
    }

    private ModelAndView list(int number, @Nullable UUID reviewed, @Nullable FormPage form) {
        var actor = actors.current();
        var found = glasses.uses(actor, Pages.of(number, SIZE));
        var page = new ModelAndView("desk/break-glass-uses", form == null ? OK : UNPROCESSABLE_ENTITY);
        page.addObject(
                "uses",
                found.map(use -> row(use, actor, use.use().id().equals(reviewed) ? form : null))
                        .getContent());
        page.addObject("pages", Pages.of(found, "/break-glass"));
        page.addObject("form", form == null ? new FormPage("", "", null, List.of(), List.of()) : form);
        return page;
    }

    private Row row(GlassReasons.Explained explained, Actor actor, @Nullable FormPage again) {
        var use = explained.use();
        var waits = use.reviewedAt() == null;
        var mine = use.user().equals(actor.id());
        return new Row(
                use.reference().value(),
                words.agency(use.agency()),
                users.name(use.user()),
                words.code(use.compartment()),
                words.code(use.reason()),
                explained.text() == null ? words.text("hub.glass.erased") : explained.text(),
                words.moment(use.brokenAt()),
                words.moment(use.expiresAt()),
                words.moment(use.reviewDueAt()),
                waits ? words.left(use.reviewDueAt()) : "",
                use.verdict() == null ? "" : words.code(use.verdict()),
                explained.findings() == null ? "" : explained.findings(),
                waits && !mine && Watchers.include(actor)
                        ? again == null ? forms.empty(sheet(use.id()), null) : again
                        : null);
    }

    private static FormPages.Sheet sheet(CaseView view) {
        return FormPages.Sheet.of("/cases/" + view.reference() + "/break-glass", Emergency.class);
    }

    private static FormPages.Sheet sheet(UUID id) {
        return FormPages.Sheet.of("/break-glass/" + id + "/review", Review.class);
    }

    /** @param factorCode of the second factor, made for this request */
    record Emergency(
            @NotNull GlassCompartment compartment,
            @NotNull GlassUse.Reason reason,
            @NotBlank @Size(min = 20, max = 2000) String why,
            @NotBlank @Size(max = 10) String factorCode) {

        @Override
        public String toString() {
            return "Emergency[***]";
        }
    }

    record Review(
            @NotNull GlassUse.Verdict verdict,
            @NotBlank @Size(min = 20, max = 2000) String findings) {

        @Override
        public String toString() {
            return "Review[***]";
        }
    }

    /** @param form to review it; null where it is not the reader's to review, or was reviewed */
    record Row(
            String reference,
            String agency,
            String user,
            String compartment,
            String reason,
            String why,
            String opened,
            String shut,
            String due,
            String left,
            String verdict,
            String findings,
            @Nullable FormPage form) {}
}
