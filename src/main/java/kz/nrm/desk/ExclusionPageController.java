package kz.nrm.desk;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Exclusion.Subject;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.Exclusions;
import kz.nrm.http.CaseAddress;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
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

/** Shutting somebody out of a case: first what would move, then the proposal. */
@Controller
@RequestMapping("/cases/{reference}/exclusions")
class ExclusionPageController {

    private final Exclusions exclusions;
    private final ExclusionPages pages;
    private final CaseFiles files;
    private final CaseOffices offices;
    private final FormPages forms;
    private final FormSteps steps;
    private final Actors actors;
    private final Words words;

    ExclusionPageController(
            Exclusions exclusions,
            ExclusionPages pages,
            CaseFiles files,
            CaseOffices offices,
            FormPages forms,
            FormSteps steps,
            Actors actors,
            Words words) {
        this.exclusions = exclusions;
        this.pages = pages;
        this.files = files;
        this.offices = offices;
        this.forms = forms;
        this.steps = steps;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference) {
        var actor = actors.current();
        var about = about(reference, actor);
        return page(about, actor, forms.empty(whom(about, actor), null));
    }

    /** Nothing moves and nothing is kept. */
    @PostMapping("/preview")
    ModelAndView preview(@PathVariable String reference, @RequestParam MultiValueMap<String, String> posted) {
        var actor = actors.current();
        var about = about(reference, actor);
        var seen = new ModelAndView("desk/exclusion-preview");
        var again = look(seen, about, actor, posted);
        return again.isPresent()
                ? page(about, actor, again.get())
                : proposal(seen, about, posted, forms.empty(reasons(about), null));
    }

    private Optional<FormPage> look(
            ModelAndView seen, CaseReference about, Actor actor, MultiValueMap<String, String> posted) {
        return steps.check(whom(about, actor), Whom.class, posted, asked -> {
            seen.addObject("preview", pages.preview(exclusions.preview(about, asked.subject(), actor)));
            seen.addObject("subject", pages.subject(asked.subject()));
        });
    }

    @PostMapping
    ModelAndView propose(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes redirect) {
        var actor = actors.current();
        var about = about(reference, actor);
        var sheet = new FormPages.Sheet(
                address(about), FormPages.Sheet.of("", Proposed.class).fields(), Map.of());
        var again = steps.take(
                sheet,
                Proposed.class,
                posted,
                actor,
                asked -> exclusions.propose(about, asked.subject(), asked.reasons(), actor));
        if (again.isPresent()) {
            var seen = new ModelAndView("desk/exclusion-preview");
            var unseen = look(seen, about, actor, posted);
            return unseen.isPresent() ? page(about, actor, unseen.get()) : proposal(seen, about, posted, again.get());
        }
        redirect.addFlashAttribute("notice", words.text("hub.exclusion.proposed"));
        return new ModelAndView("redirect:" + address(about));
    }

    private ModelAndView proposal(
            ModelAndView page, CaseReference about, MultiValueMap<String, String> posted, FormPage form) {
        var kept = new LinkedMultiValueMap<String, String>();
        List.of("user", "agency", "body").forEach(name -> kept.put(name, posted.getOrDefault(name, List.of(""))));
        page.addObject("reference", about);
        page.addObject("kept", kept);
        page.addObject("form", form);
        page.setStatus(form.faults().isEmpty() ? OK : UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView page(CaseReference about, Actor actor, FormPage form) {
        var page = new ModelAndView("desk/exclusions", form.faults().isEmpty() ? OK : UNPROCESSABLE_ENTITY);
        page.addObject("reference", about);
        page.addObject("mayOpen", files.find(about, actor).isPresent());
        page.addObject(
                "rows", exclusions.of(about, actor).stream().map(pages::row).toList());
        page.addObject("form", form);
        return page;
    }

    /** Everybody without a say gets the same answer as for a case that never was. */
    private CaseReference about(String text, Actor actor) {
        var reference = CaseAddress.of(text);
        exclusions.of(reference, actor);
        return reference;
    }

    private FormPages.Sheet whom(CaseReference about, Actor actor) {
        var choices = files.find(about, actor)
                .map(view -> Map.of("agency", offices.choices(view, actor)))
                .orElseGet(Map::of);
        return new FormPages.Sheet(
                address(about) + "/preview", FormPages.Sheet.of("", Whom.class).fields(), choices);
    }

    private static FormPages.Sheet reasons(CaseReference about) {
        return FormPages.Sheet.of(address(about), Why.class);
    }

    private static String address(CaseReference about) {
        return "/cases/" + about + "/exclusions";
    }

    /** Exactly one of the three. */
    record Whom(
            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}(-[A-Z0-9]{1,10}){0,2}")
            String agency,

            @Nullable AgencyKind body,

            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,59}")
            String user) {

        Subject subject() {
            return new Subject(
                    user == null ? null : new UserId(user), agency == null ? null : new AgencyId(agency), body);
        }
    }

    /** The same with reasons. */
    record Proposed(
            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}(-[A-Z0-9]{1,10}){0,2}")
            String agency,

            @Nullable AgencyKind body,

            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,59}")
            String user,

            @NotBlank @Size(min = 20, max = 4000) String reasons) {

        Subject subject() {
            return new Whom(agency, body, user).subject();
        }

        @Override
        public String toString() {
            return "Proposed[***]";
        }
    }

    record Why(@NotBlank @Size(min = 20, max = 4000) String reasons) {

        @Override
        public String toString() {
            return "Why[***]";
        }
    }
}
