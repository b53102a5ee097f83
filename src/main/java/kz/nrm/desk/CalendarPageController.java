package kz.nrm.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.deadline.CalendarChangeView;
import kz.nrm.deadline.CalendarEdits;
import kz.nrm.deadline.CalendarYears;
import kz.nrm.http.NotFound;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working calendar: a year, a change with the deadlines it moves, and the decision of a second coordinator. */
@Controller
@RequestMapping("/calendar")
class CalendarPageController {

    private final CalendarEdits edits;
    private final CalendarPages pages;
    private final FormPages forms;
    private final WholeForm whole;
    private final Actors actors;
    private final Words words;

    CalendarPageController(
            CalendarEdits edits, CalendarPages pages, FormPages forms, WholeForm whole, Actors actors, Words words) {
        this.edits = edits;
        this.pages = pages;
        this.forms = forms;
        this.whole = whole;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    ModelAndView year(@RequestParam(defaultValue = "0") int year) {
        return year(year == 0 ? words.today().getYear() : year, forms.empty(sheet(), null), HttpStatus.OK);
    }

    /** Nothing moves yet: the change with what it would move is shown next. */
    @PostMapping("/changes")
    ModelAndView propose(@RequestParam MultiValueMap<String, String> posted) {
        try {
            var asked = whole.read(Answers.document(sheet().fields(), posted), CalendarSheet.class);
            var change = edits.propose(asked.proposal(), actors.current());
            return new ModelAndView("redirect:/calendar/changes/" + change.id());
        } catch (InvalidInput invalid) {
            var named = FieldNames.onPage(invalid, CalendarSheet.FIELDS);
            return again(forms.again(sheet(), posted, named, null));
        } catch (Refusal refusal) {
            return again(forms.again(sheet(), posted, refusal, null));
        }
    }

    @GetMapping("/changes/{id}")
    ModelAndView change(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page) {
        return change(id, page, forms.empty(rejection(id), null), HttpStatus.OK);
    }

    @PostMapping("/changes/{id}/approval")
    String approve(@PathVariable UUID id, RedirectAttributes redirect) {
        edits.approve(id, actors.current());
        redirect.addFlashAttribute("notice", words.text("board.calendar.approved"));
        return "redirect:/calendar/changes/" + id;
    }

    @PostMapping("/changes/{id}/rejection")
    ModelAndView reject(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        try {
            var why = whole.read(Answers.document(rejection(id).fields(), posted), Rejection.class);
            edits.reject(id, actors.current(), why.reason());
        } catch (InvalidInput invalid) {
            return change(id, 0, forms.again(rejection(id), posted, invalid, null), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("notice", words.text("board.approvals.said.rejected"));
        return new ModelAndView("redirect:/calendar/changes/" + id);
    }

    private ModelAndView again(FormPage form) {
        return year(words.today().getYear(), form, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView year(int year, FormPage form, HttpStatus status) {
        var actor = actors.current();
        var view = new ModelAndView("desk/calendar");
        view.addObject("year", pages.year(year));
        view.addObject("duties", pages.duties(actor));
        if (actor.holdsAny(CalendarYears.WHOSE_DUTY)) {
            view.addObject("changes", pages.waiting(actor));
            view.addObject("form", form);
        }
        view.setStatus(status);
        return view;
    }

    private ModelAndView change(UUID id, int page, FormPage form, HttpStatus status) {
        var actor = actors.current();
        if (!actor.holdsAny(CalendarYears.WHOSE_DUTY)) {
            throw new NotFound();
        }
        var change = edits.find(id, actor).orElseThrow(NotFound::new);
        var view = new ModelAndView("desk/calendar-change");
        view.addObject("change", pages.of(change));
        view.addObject("moves", pages.moves(change, page));
        view.addObject("own", change.proposedBy().equals(actor.id()));
        view.addObject("decides", decides(change, actor));
        view.addObject("form", form);
        view.setStatus(status);
        return view;
    }

    private static boolean decides(CalendarChangeView change, Actor actor) {
        return change.state() == CalendarChangeView.State.PROPOSED
                && CalendarEdits.decides(actor)
                && !change.proposedBy().equals(actor.id());
    }

    private static FormPages.Sheet sheet() {
        return FormPages.Sheet.of("/calendar/changes", CalendarSheet.class);
    }

    private static FormPages.Sheet rejection(UUID id) {
        return FormPages.Sheet.of("/calendar/changes/" + id + "/rejection", Rejection.class);
    }

    /** Why not. */
    record Rejection(@NotBlank @Size(min = 5, max = 1000) String reason) {}
}
