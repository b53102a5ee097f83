package kz.nrm.desk;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.casefile.PersonSearch;
import kz.nrm.referral.Referrals;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Looks whether a person already has a case, before another one is begun. What is asked for is posted and kept nowhere; a case that is
 * closed to the reader and one that never was leave the same page.
 */
@Controller
@RequestMapping("/person-searches")
class PersonSearchPageController {

    private static final FormPages.Sheet SHEET = FormPages.Sheet.of("/person-searches", Sought.class);

    private final PersonSearch persons;
    private final FoundCases found;
    private final FormPages forms;
    private final FormSteps steps;
    private final Actors actors;

    PersonSearchPageController(
            PersonSearch persons, FoundCases found, FormPages forms, FormSteps steps, Actors actors) {
        this.persons = persons;
        this.found = found;
        this.forms = forms;
        this.steps = steps;
        this.actors = actors;
    }

    @GetMapping
    ModelAndView ask() {
        return page(reader()).addObject("form", forms.empty(SHEET, null));
    }

    @PostMapping
    ModelAndView find(@RequestParam MultiValueMap<String, String> posted) {
        var actor = reader();
        var page = page(actor);
        var again = steps.check(
                SHEET,
                Sought.class,
                posted,
                sought -> page.addObject("hits", found.rows(persons.search(sought.question(), actor))));
        page.setStatus(again.isEmpty() ? OK : UNPROCESSABLE_ENTITY);
        return page.addObject("form", again.orElseGet(() -> forms.filled(SHEET, posted, null)));
    }

    private static ModelAndView page(Actor actor) {
        return new ModelAndView("desk/person-search").addObject("refers", Referrals.refers(actor));
    }

    /** @throws Refusal for a role that may read no identity, before anything is looked for */
    private Actor reader() {
        var actor = actors.current();
        if (!PersonSearch.openTo(actor)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
        return actor;
    }

    /** Whom somebody looks for, as the page asks it. */
    record Sought(
            @Nullable @Size(max = 100) String familyName,
            @Nullable @Size(max = 100) String givenName,
            @Nullable LocalDate birthDate,
            @Nullable @Size(max = 20) String iin,
            @Nullable @Size(max = 200) String contact,
            @NotNull PersonSearch.Purpose searchPurpose) {

        PersonSearch.Question question() {
            return new PersonSearch.Question(familyName, givenName, birthDate, iin, contact, searchPurpose);
        }

        @Override
        public String toString() {
            return "Sought[***]";
        }
    }
}
