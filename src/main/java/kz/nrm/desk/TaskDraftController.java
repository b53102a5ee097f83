package kz.nrm.desk;

import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.casefile.TaskDrafts;
import kz.nrm.http.NotFound;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.WorkItemView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a form that is not finished, and empties it. */
@Controller
@RequestMapping("/tasks/{id}/draft")
class TaskDraftController {

    private final CaseTasks tasks;
    private final TaskDrafts drafts;
    private final TaskDraftKeeper keeper;
    private final CaseEyes eyes;
    private final Actors actors;
    private final Words words;

    TaskDraftController(
            CaseTasks tasks, TaskDrafts drafts, TaskDraftKeeper keeper, CaseEyes eyes, Actors actors, Words words) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.keeper = keeper;
        this.eyes = eyes;
        this.actors = actors;
        this.words = words;
    }

    @PostMapping
    String keep(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            @ModelAttribute(name = "way", binding = false) WayBack.Way way,
            RedirectAttributes redirect) {
        var item = visible(id, actors.current());
        var kept = TwiceSent.answered(() -> keeper.keep(id, actors.current(), posted));
        redirect.addFlashAttribute(
                "notice", words.text(kept ? "desk.draft.kept" : "desk.draft.nothing", words.task(item.task())));
        return "redirect:/tasks/" + id + way.carry();
    }

    @PostMapping("/removal")
    String remove(@PathVariable UUID id, @ModelAttribute(name = "way", binding = false) WayBack.Way way) {
        visible(id, actors.current());
        drafts.forget(id, actors.current());
        return "redirect:/tasks/" + id + way.carry();
    }

    private WorkItemView visible(UUID id, Actor actor) {
        return tasks.get(id, actor).filter(item -> eyes.sees(actor, item)).orElseThrow(NotFound::new);
    }
}
