package kz.nrm.desk;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Compartment;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.ConsentScope;
import kz.nrm.casefile.ConsentTalks;
import kz.nrm.casefile.ConsentTexts;
import kz.nrm.http.NotFound;
import kz.nrm.shared.AgencyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person decided, who has read what, and forms to take a decision down or to take one back. */
@Controller
@RequestMapping("/cases/{reference}/consents")
class ConsentPageController {

    /** Which text was on the page that was shown. */
    private static final String TEXT = "_text";

    private final CasePages cases;
    private final ConsentTalks talks;
    private final ConsentTexts texts;
    private final ConsentPages pages;
    private final CaseOffices offices;
    private final CaseTabs tabs;
    private final FormPages forms;
    private final FormSteps steps;
    private final Actors actors;
    private final Words words;

    ConsentPageController(
            CasePages cases,
            ConsentTalks talks,
            ConsentTexts texts,
            ConsentPages pages,
            CaseOffices offices,
            CaseTabs tabs,
            FormPages forms,
            FormSteps steps,
            Actors actors,
            Words words) {
        this.cases = cases;
        this.talks = talks;
        this.texts = texts;
        this.pages = pages;
        this.offices = offices;
        this.tabs = tabs;
        this.forms = forms;
        this.steps = steps;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference) {
        var actor = actors.current();
        var view = cases.visible(reference, actor);
        return page(view, actor, forms.empty(sheet(view, actor), null));
    }

    /** The person answers; where something is wrong, nothing that was entered is lost. */
    @PostMapping
    ModelAndView record(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes redirect) {
        var actor = actors.current();
        var view = cases.visible(reference, actor);
        var again = steps.take(
                sheet(view, actor),
                Talk.class,
                posted,
                actor,
                talk -> talks.record(view.reference(), talk.decision(), posted.getFirst(TEXT), actor));
        if (again.isPresent()) {
            return page(view, actor, again.get());
        }
        redirect.addFlashAttribute("notice", words.text("hub.consent.recorded"));
        return new ModelAndView("redirect:/cases/" + view.reference() + "/consents");
    }

    /** Before a consent is taken back: what is closed by it, and who has read it and will be told to stop. */
    @GetMapping("/withdrawal")
    ModelAndView withdrawal(@PathVariable String reference, @RequestParam(defaultValue = "-1") int decision) {
        var actor = actors.current();
        var view = cases.visible(reference, actor);
        var standing = talks.of(view.reference(), actor);
        if (decision < 0 || decision >= standing.decisions().size()) {
            throw new NotFound();
        }
        var taken = standing.decisions().get(decision);
        if (!taken.given() || !pages.shows(view.reference(), actor, taken.purpose())) {
            throw new NotFound();
        }
        var no = pages.takenBack(taken);
        var page = new ModelAndView("desk/withdrawal");
        page.addObject("reference", view.reference());
        page.addObject("tabs", tabs.of(view.reference(), actor, "consents"));
        page.addObject("consent", pages.entry(decision, taken, actor));
        page.addObject(
                "readings", pages.stopped(talks.wouldClose(view.reference(), no, actor), view.reference(), actor));
        page.addObject("kept", pages.kept(no));
        page.addObject("form", forms.filled(how(view), pages.how(no), null));
        return page;
    }

    private ModelAndView page(CaseView view, Actor actor, FormPage form) {
        var standing = talks.of(view.reference(), actor);
        var page = new ModelAndView("desk/consents", form.faults().isEmpty() ? OK : UNPROCESSABLE_ENTITY);
        page.addObject("reference", view.reference());
        page.addObject("tabs", tabs.of(view.reference(), actor, "consents"));
        page.addObject("ledger", pages.ledger(view.reference(), standing, actor));
        page.addObject("readings", pages.readings(view.reference(), standing, actor));
        page.addObject("recalls", pages.recalls(view.reference(), standing, actor));
        page.addObject("texts", pages.texts(view.reference(), actor));
        page.addObject("version", texts.version());
        page.addObject("form", form);
        return page;
    }

    /** How it was explained; what is taken back stands fast. */
    private static FormPages.Sheet how(CaseView view) {
        return FormPages.Sheet.of("/cases/" + view.reference() + "/consents", How.class);
    }

    private FormPages.Sheet sheet(CaseView view, Actor actor) {
        var asked = FormPages.Sheet.of("/cases/" + view.reference() + "/consents", Talk.class);
        return new FormPages.Sheet(
                asked.action(),
                pages.asked(view.reference(), actor, asked.fields()),
                Map.of("agency", offices.choices(view, actor)));
    }

    /**
     * What the person answered, and how it was explained.
     *
     * @param agency       to one office only
     * @param body         to all offices of a kind only
     * @param compartments for these field classes only; none means all
     */
    record Talk(
            @NotNull Consent.Purpose purpose,
            @NotNull Boolean given,

            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}(-[A-Z0-9]{1,10}){0,2}")
            String agency,

            @Nullable AgencyKind body,
            Set<@NotNull Compartment> compartments,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Consent.Interpreter interpreter,
            @NotNull Consent.Giver giver) {

        Consent.Decision decision() {
            var scope = new ConsentScope(agency == null ? null : new AgencyId(agency), body, compartments);
            return new Consent.Decision(purpose, given, scope, language, interpreter, giver);
        }
    }

    /** How it was explained. */
    record How(
            @NotBlank String language,
            @NotNull Consent.Interpreter interpreter,
            @NotNull Consent.Giver giver) {}
}
