package kz.nrm.desk;

import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.CaseEventReports;
import kz.nrm.http.Idempotency;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
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
import tools.jackson.databind.node.ObjectNode;

/** Reports that something happened to the person. */
@Controller
@RequestMapping("/cases/{reference}/events/{type}")
class CaseEventController {

    private final CasePages cases;
    private final CaseEventReports reports;
    private final Idempotency idempotency;
    private final FormPages pages;
    private final WholeForm whole;
    private final Actors actors;
    private final Words words;

    CaseEventController(
            CasePages cases,
            CaseEventReports reports,
            Idempotency idempotency,
            FormPages pages,
            WholeForm whole,
            Actors actors,
            Words words) {
        this.cases = cases;
        this.reports = reports;
        this.idempotency = idempotency;
        this.pages = pages;
        this.whole = whole;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    ModelAndView form(@PathVariable String reference, @PathVariable String type) {
        var view = cases.visible(reference, actors.current());
        return page(view.reference(), type, pages.empty(sheet(view.reference(), form(type)), null), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView report(
            @PathVariable String reference,
            @PathVariable String type,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes redirect) {
        var actor = actors.current();
        var view = cases.visible(reference, actor).reference();
        var form = form(type);
        var sheet = sheet(view, form);
        try {
            var answers = Answers.document(sheet.fields(), posted);
            whole.read(answers, form.input());
            report(view, type, posted, answers, actor);
        } catch (InvalidInput invalid) {
            return page(view, type, pages.again(sheet, posted, invalid, null), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Refusal refusal) {
            return page(view, type, pages.again(sheet, posted, refusal, null), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (ConcurrencyFailureException met) {
            var changed = Refusal.because("CHANGED_MEANWHILE");
            return page(view, type, pages.again(sheet, posted, changed, null), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("notice", words.text("desk.event.done", words.text("event." + type)));
        return new ModelAndView(cases.isVisible(view, actor) ? "redirect:/cases/" + view : "redirect:/");
    }

    private void report(
            CaseReference view, String type, MultiValueMap<String, String> posted, ObjectNode answers, Actor actor) {
        var key = posted.getFirst(FormPages.KEY);
        var asked = new Sent(view.value(), type, answers.toString());
        TwiceSent.answered(() -> idempotency.once(key == null ? "" : key, actor, asked, Done.class, () -> {
            reports.report(view, type, answers, actor);
            return new Done(true);
        }));
    }

    private CaseEventForm<?> form(String type) {
        var actor = actors.current();
        return reports.forms().stream()
                .filter(form -> form.type().equals(type) && actor.holdsAny(form.reporters()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static FormPages.Sheet sheet(CaseReference reference, CaseEventForm<?> form) {
        return FormPages.Sheet.of("/cases/" + reference + "/events/" + form.type(), form.input());
    }

    private ModelAndView page(CaseReference reference, String type, FormPage form, HttpStatus status) {
        var page = new ModelAndView("desk/event");
        page.addObject("reference", reference);
        page.addObject("name", words.text("event." + type));
        page.addObject("form", form);
        page.setStatus(status);
        return page;
    }

    record Sent(String reference, String type, String input) {}

    record Done(boolean done) {}
}
