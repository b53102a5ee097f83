package kz.nrm.desk;

import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.http.NotFound;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskForms;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
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

/** One task: what is to be done, for which case, by when and why, and the form that completes it. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPageController {

    private final CaseTasks tasks;
    private final TaskForms forms;
    private final TaskFacts facts;
    private final CaseEyes eyes;
    private final FormPages pages;
    private final Actors actors;
    private final Words words;

    TaskPageController(
            CaseTasks tasks,
            TaskForms forms,
            TaskFacts facts,
            CaseEyes eyes,
            FormPages pages,
            Actors actors,
            Words words) {
        this.tasks = tasks;
        this.forms = forms;
        this.facts = facts;
        this.eyes = eyes;
        this.pages = pages;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        var actor = actors.current();
        var item = tasks.get(id, actor).filter(found -> eyes.sees(actor, found)).orElseThrow(NotFound::new);
        return page(
                item,
                actor,
                TaskFacts.owedBy(item, actor) ? pages.empty(sheet(item, actor), item.version()) : null,
                HttpStatus.OK);
    }

    @PostMapping
    ModelAndView complete(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        var actor = actors.current();
        var item = tasks.get(id, actor).orElseThrow(NotFound::new);
        if (!TaskFacts.owedBy(item, actor)) {
            throw Refusal.because("TASK_NOT_OPEN");
        }
        var sheet = sheet(item, actor);
        var version = version(posted);
        try {
            tasks.complete(id, actor, Answers.document(sheet.fields(), posted), version);
        } catch (InvalidInput invalid) {
            return again(item, actor, pages.again(sheet, posted, invalid, version));
        } catch (Refusal refusal) {
            return again(item, actor, pages.again(sheet, posted, refusal, item.version()));
        }
        redirect.addFlashAttribute("notice", words.text("desk.task.done", words.task(item.task())));
        redirect.addFlashAttribute("noticeCase", item.reference().value());
        return new ModelAndView("redirect:/");
    }

    private FormPages.Sheet sheet(WorkItemView item, Actor actor) {
        TaskForm<?> form = forms.find(item.task()).orElseThrow(NotFound::new);
        return new FormPages.Sheet(
                "/tasks/" + item.id(), FormField.of(form.input()), form.choices(tasks.atHand(item.id(), actor)));
    }

    private ModelAndView again(WorkItemView item, Actor actor, FormPage form) {
        return page(item, actor, form, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView page(WorkItemView item, Actor actor, @Nullable FormPage form, HttpStatus status) {
        var page = new ModelAndView("desk/task");
        page.addObject("task", facts.of(item, actor));
        page.addObject("form", form);
        page.setStatus(status);
        return page;
    }

    private static @Nullable Integer version(MultiValueMap<String, String> posted) {
        var version = posted.getFirst(FormPages.VERSION);
        return version != null && version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }
}
