package kz.nrm.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.nrm.access.Absences;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Users;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.FormField;
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

/** When one is away and who stands in; whoever leads says it for the colleagues too. */
@Controller
@RequestMapping("/absences")
class AbsencePageController {

    private final Absences absences;
    private final Users users;
    private final Colleagues colleagues;
    private final TaskFacts facts;
    private final FormPages pages;
    private final WholeForm whole;
    private final Actors actors;
    private final Words words;

    AbsencePageController(
            Absences absences,
            Users users,
            Colleagues colleagues,
            TaskFacts facts,
            FormPages pages,
            WholeForm whole,
            Actors actors,
            Words words) {
        this.absences = absences;
        this.users = users;
        this.colleagues = colleagues;
        this.facts = facts;
        this.pages = pages;
        this.whole = whole;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    ModelAndView show() {
        var actor = actors.current();
        var known = new LinkedMultiValueMap<String, String>();
        known.add("colleague", actor.id().value());
        return page(actor, pages.filled(sheet(actor), known, null), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView plan(@RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        var actor = actors.current();
        var sheet = sheet(actor);
        try {
            var asked = whole.read(Answers.document(sheet.fields(), posted), Away.class);
            absences.plan(
                    Colleagues.id(asked.colleague()),
                    asked.firstDay(),
                    asked.lastDay(),
                    Colleagues.id(asked.substitute()),
                    actor);
        } catch (InvalidInput invalid) {
            return page(actor, pages.again(sheet, posted, invalid, null), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Refusal refusal) {
            return page(actor, pages.again(sheet, posted, refusal, null), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("notice", words.text("desk.absence.planned"));
        return new ModelAndView("redirect:/absences");
    }

    @PostMapping("/{id}/removal")
    String takeBack(@PathVariable UUID id, RedirectAttributes redirect) {
        absences.takeBack(id, actors.current());
        redirect.addFlashAttribute("notice", words.text("desk.absence.takenback"));
        return "redirect:/absences";
    }

    private ModelAndView page(Actor actor, FormPage form, HttpStatus status) {
        var page = new ModelAndView("desk/absences");
        page.addObject("form", form);
        page.addObject("nobody", substitutes(actor).isEmpty());
        page.addObject(
                "absences",
                absences.notOver(actor).stream()
                        .map(away -> new Row(
                                away.id(),
                                facts.name(away.user()),
                                words.text("desk.absence.days", words.day(away.first()), words.day(away.last())),
                                facts.name(away.substitute())))
                        .toList());
        page.setStatus(status);
        return page;
    }

    private FormPages.Sheet sheet(Actor actor) {
        return new FormPages.Sheet(
                "/absences",
                FormField.of(Away.class),
                Map.of(
                        "colleague", colleagues.choices(absences.led(actor)),
                        "substitute", colleagues.choices(substitutes(actor))));
    }

    /** Who could stand in for one of those whose absence is planned here. */
    private List<Actor> substitutes(Actor actor) {
        var led = absences.led(actor);
        return users.of(actor.agency()).stream()
                .filter(one -> led.stream().anyMatch(away -> !away.id().equals(one.id()) && one.holdsAny(away.roles())))
                .toList();
    }

    /** Both days included. */
    record Away(
            @NotBlank String colleague,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @NotBlank String substitute) {}

    /** One absence. */
    record Row(UUID id, String name, String days, String substitute) {}
}
