package kz.nrm.desk;

import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.casefile.TaskDrafts;
import kz.nrm.http.NotFound;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskForms;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private final TaskPages view;
    private final TaskDrafts drafts;
    private final TaskDraftKeeper keeper;
    private final CaseEyes eyes;
    private final FormPages pages;
    private final WholeForm whole;
    private final Actors actors;
    private final Words words;

    TaskPageController(
            CaseTasks tasks,
            TaskForms forms,
            TaskPages view,
            TaskDrafts drafts,
            TaskDraftKeeper keeper,
            CaseEyes eyes,
            FormPages pages,
            WholeForm whole,
            Actors actors,
            Words words) {
        this.tasks = tasks;
        this.forms = forms;
        this.view = view;
        this.drafts = drafts;
        this.keeper = keeper;
        this.eyes = eyes;
        this.pages = pages;
        this.whole = whole;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        var actor = actors.current();
        var item = visible(id, actor);
        if (!TaskFacts.owedBy(item, actor) || TaskFacts.heldByAnother(item, actor)) {
            return view.page(item, actor, null, HttpStatus.OK);
        }
        var draft = drafts.of(id, actor);
        var typed = draft.map(kept -> CollectionUtils.toMultiValueMap(kept.answers()))
                .orElseGet(LinkedMultiValueMap::new);
        var page = view.page(item, actor, pages.filled(sheet(item, actor), typed, item.version()), HttpStatus.OK);
        draft.ifPresent(kept -> page.addObject("draft", words.moment(kept.at())));
        return page;
    }

    @PostMapping
    ModelAndView complete(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            @ModelAttribute(name = "way", binding = false) WayBack.Way way,
            RedirectAttributes redirect) {
        var actor = actors.current();
        var item = visible(id, actor);
        if (!TaskFacts.owedBy(item, actor)) {
            return tooLate(item, actor, posted);
        }
        try {
            var answers = Answers.document(sheet(item, actor).fields(), posted);
            whole.read(answers, form(item).input());
            tasks.complete(id, actor, answers, version(posted));
        } catch (RuntimeException notTaken) {
            TwiceSent.answered(() -> keeper.keep(id, actor, posted));
            return again(id, actor, posted, notTaken);
        }
        redirect.addFlashAttribute("notice", words.text("desk.task.done", words.task(item.task())));
        tasks.get(id, actor)
                .ifPresent(done -> redirect.addFlashAttribute(
                        "noticeCase", done.reference().value()));
        return new ModelAndView("redirect:" + way.list());
    }

    private ModelAndView again(UUID id, Actor actor, MultiValueMap<String, String> posted, RuntimeException notTaken) {
        if (notTaken instanceof InvalidInput invalid) {
            var item = visible(id, actor);
            var form = pages.again(sheet(item, actor), posted, invalid, version(posted));
            return view.page(item, actor, form, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (notTaken instanceof Refusal refusal) {
            return refused(id, actor, posted, refusal);
        }
        if (notTaken instanceof ConcurrencyFailureException) {
            return refused(id, actor, posted, Refusal.because("CHANGED_MEANWHILE"));
        }
        throw notTaken;
    }

    /** Nothing was done: the page as the task stands now, with everything that was entered and what has changed since it was opened. */
    private ModelAndView refused(UUID id, Actor actor, MultiValueMap<String, String> posted, Refusal refusal) {
        var item = visible(id, actor);
        if (!TaskFacts.owedBy(item, actor)) {
            return tooLate(item, actor, posted);
        }
        var form = pages.again(sheet(item, actor), posted, refusal, item.version());
        var shown = version(posted);
        return view.changed(item, actor, form, shown == null ? item.version() : shown);
    }

    private ModelAndView tooLate(WorkItemView item, Actor actor, MultiValueMap<String, String> posted) {
        return view.tooLate(item, actor, FormField.of(form(item).input()), posted);
    }

    private WorkItemView visible(UUID id, Actor actor) {
        return tasks.get(id, actor).filter(found -> eyes.sees(actor, found)).orElseThrow(NotFound::new);
    }

    private FormPages.Sheet sheet(WorkItemView item, Actor actor) {
        var form = form(item);
        return new FormPages.Sheet(
                "/tasks/" + item.id(), FormField.of(form.input()), form.choices(tasks.atHand(item.id(), actor)));
    }

    private TaskForm<?> form(WorkItemView item) {
        return forms.find(item.task()).orElseThrow(NotFound::new);
    }

    private static @Nullable Integer version(MultiValueMap<String, String> posted) {
        var version = posted.getFirst(FormPages.VERSION);
        return version != null && version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }
}
