package kz.nrm.desk;

import java.util.List;
import java.util.Map;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page of a task, with its form or with the reason why there is none. */
@Component
class TaskPages {

    private final TaskFacts facts;
    private final FormPages forms;
    private final Words words;

    TaskPages(TaskFacts facts, FormPages forms, Words words) {
        this.facts = facts;
        this.forms = forms;
        this.words = words;
    }

    ModelAndView page(WorkItemView item, Actor actor, @Nullable FormPage form, HttpStatus status) {
        var page = new ModelAndView("desk/task");
        page.addObject("task", facts.of(item, actor));
        page.addObject("form", form);
        page.addObject("mayContact", form != null && actor.opens(Compartment.IDENTITY));
        page.setStatus(status);
        return page;
    }

    /** The task ended or left the reader while its page was open: says what happened and shows what was entered. */
    ModelAndView tooLate(WorkItemView item, Actor actor, List<FormField> fields, MultiValueMap<String, String> posted) {
        var page = page(item, actor, null, HttpStatus.CONFLICT);
        page.addObject("late", whatHappened(item, actor));
        page.addObject("kept", forms.kept(new FormPages.Sheet("", fields, Map.of()), posted));
        return page;
    }

    private String whatHappened(WorkItemView item, Actor actor) {
        if (item.status() == WorkItemView.Status.OPEN) {
            return words.text("desk.task.late.OPEN");
        }
        if (actor.id().equals(item.doneBy())) {
            return words.text("desk.task.late.mine", words.moment(item.doneAt()));
        }
        var who = facts.name(item.doneBy());
        return words.text("desk.task.late." + item.status().name(), words.moment(item.doneAt()), who);
    }
}
