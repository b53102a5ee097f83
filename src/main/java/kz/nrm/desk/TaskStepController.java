package kz.nrm.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.http.NotFound;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.WorkItemView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a task, gives it back, or puts it off. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskStepController {

    private final CaseTasks tasks;
    private final TaskFacts facts;
    private final TaskPages view;
    private final CaseEyes eyes;
    private final FormPages pages;
    private final WholeForm whole;
    private final Actors actors;
    private final Words words;

    TaskStepController(
            CaseTasks tasks,
            TaskFacts facts,
            TaskPages view,
            CaseEyes eyes,
            FormPages pages,
            WholeForm whole,
            Actors actors,
            Words words) {
        this.tasks = tasks;
        this.facts = facts;
        this.view = view;
        this.eyes = eyes;
        this.pages = pages;
        this.whole = whole;
        this.actors = actors;
        this.words = words;
    }

    @PostMapping("/claim")
    String claim(@PathVariable UUID id, @ModelAttribute(name = "way", binding = false) WayBack.Way way) {
        tasks.claim(id, actors.current());
        return "redirect:/tasks/" + id + way.carry();
    }

    @PostMapping("/release")
    String release(@PathVariable UUID id, @ModelAttribute(name = "way", binding = false) WayBack.Way way) {
        tasks.release(id, actors.current());
        return "redirect:/tasks/" + id + way.carry();
    }

    @GetMapping("/deferral")
    ModelAndView deferral(@PathVariable UUID id) {
        var item = visible(id);
        if (!TaskFacts.owedBy(item, actors.current())) {
            return new ModelAndView("redirect:/tasks/" + id);
        }
        return page(item, pages.empty(sheet(item), null), HttpStatus.OK);
    }

    @PostMapping("/deferral")
    ModelAndView defer(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            @ModelAttribute(name = "way", binding = false) WayBack.Way way,
            RedirectAttributes redirect) {
        var actor = actors.current();
        var item = visible(id);
        var sheet = sheet(item);
        if (!TaskFacts.owedBy(item, actor)) {
            return view.tooLate(item, actor, sheet.fields(), posted);
        }
        try {
            var deferral = whole.read(Answers.document(sheet.fields(), posted), Deferral.class);
            tasks.defer(id, actor, deferral.until(), deferral.reason());
        } catch (InvalidInput invalid) {
            return page(item, pages.again(sheet, posted, invalid, null), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Refusal refusal) {
            return page(item, pages.again(sheet, posted, refusal, null), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("notice", words.text("desk.task.deferred", words.task(item.task())));
        return new ModelAndView("redirect:" + way.list());
    }

    private WorkItemView visible(UUID id) {
        var actor = actors.current();
        return tasks.get(id, actor).filter(item -> eyes.sees(actor, item)).orElseThrow(NotFound::new);
    }

    private ModelAndView page(WorkItemView item, FormPage form, HttpStatus status) {
        var page = new ModelAndView("desk/deferral");
        page.addObject("task", facts.of(item, actors.current()));
        page.addObject("form", form);
        page.setStatus(status);
        return page;
    }

    private static FormPages.Sheet sheet(WorkItemView item) {
        return FormPages.Sheet.of("/tasks/" + item.id() + "/deferral", Deferral.class);
    }

    record Deferral(
            @NotNull Instant until,
            @NotBlank @Size(max = 500) String reason) {}
}
