package kz.nrm.desk;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.http.NotFound;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskAssignments;
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

/** Takes a task over from a colleague, and gives one to a colleague: a page asks first, and both are told. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskGivingController {

    private final CaseTasks tasks;
    private final TaskAssignments assignments;
    private final Colleagues colleagues;
    private final TaskFacts facts;
    private final CaseEyes eyes;
    private final FormPages pages;
    private final WholeForm whole;
    private final Actors actors;
    private final Words words;

    TaskGivingController(
            CaseTasks tasks,
            TaskAssignments assignments,
            Colleagues colleagues,
            TaskFacts facts,
            CaseEyes eyes,
            FormPages pages,
            WholeForm whole,
            Actors actors,
            Words words) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.facts = facts;
        this.eyes = eyes;
        this.pages = pages;
        this.whole = whole;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/take-over")
    ModelAndView askToTakeOver(@PathVariable UUID id, @ModelAttribute(name = "way", binding = false) WayBack.Way way) {
        var actor = actors.current();
        var item = visible(id, actor);
        if (!TaskFacts.owedBy(item, actor) || !TaskFacts.heldByAnother(item, actor)) {
            return new ModelAndView("redirect:/tasks/" + id + way.carry());
        }
        return new ModelAndView("desk/take-over", Map.of("task", facts.of(item, actor)));
    }

    @PostMapping("/take-over")
    String takeOver(
            @PathVariable UUID id,
            @ModelAttribute(name = "way", binding = false) WayBack.Way way,
            RedirectAttributes redirect) {
        var actor = actors.current();
        var former = facts.name(visible(id, actor).claimedBy());
        assignments.takeOver(id, actor);
        redirect.addFlashAttribute("notice", words.text("desk.giving.took", former));
        return "redirect:/tasks/" + id + way.carry();
    }

    @GetMapping("/hand-over")
    ModelAndView askToHandOver(@PathVariable UUID id, @ModelAttribute(name = "way", binding = false) WayBack.Way way) {
        var actor = actors.current();
        var item = visible(id, actor);
        var sheet = sheet(item, actor);
        return page(item, actor, pages.empty(sheet, null), HttpStatus.OK);
    }

    @PostMapping("/hand-over")
    ModelAndView handOver(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            @ModelAttribute(name = "way", binding = false) WayBack.Way way,
            RedirectAttributes redirect) {
        var actor = actors.current();
        var item = visible(id, actor);
        var sheet = sheet(item, actor);
        try {
            var giving = whole.read(Answers.document(sheet.fields(), posted), Giving.class);
            var given = assignments.handOver(id, actor, Colleagues.id(giving.receiver()));
            redirect.addFlashAttribute("notice", colleagues.said(given));
        } catch (InvalidInput invalid) {
            return page(item, actor, pages.again(sheet, posted, invalid, null), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Refusal refusal) {
            return page(item, actor, pages.again(sheet, posted, refusal, null), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:" + way.list());
    }

    private WorkItemView visible(UUID id, Actor actor) {
        return tasks.get(id, actor).filter(item -> eyes.sees(actor, item)).orElseThrow(NotFound::new);
    }

    private ModelAndView page(WorkItemView item, Actor actor, FormPage form, HttpStatus status) {
        var page = new ModelAndView("desk/hand-over");
        page.addObject("task", facts.of(item, actor));
        page.addObject("form", form);
        page.addObject("nobody", assignments.colleagues(item.id(), actor).isEmpty());
        page.setStatus(status);
        return page;
    }

    private FormPages.Sheet sheet(WorkItemView item, Actor actor) {
        var choices = colleagues.choices(assignments.colleagues(item.id(), actor));
        return new FormPages.Sheet(
                "/tasks/" + item.id() + "/hand-over", FormField.of(Giving.class), Map.of("receiver", choices));
    }

    record Giving(@NotBlank String receiver) {}
}
