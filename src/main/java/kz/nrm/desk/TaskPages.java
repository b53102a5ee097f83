package kz.nrm.desk;

import java.util.List;
import java.util.Map;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.access.Watermark;
import kz.nrm.casefile.CaseRecords;
import kz.nrm.casefile.PersonSearch;
import kz.nrm.casefile.VictimPath;
import kz.nrm.http.Problems;
import kz.nrm.shared.Refusal;
import kz.nrm.signin.FormPass;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskForms;
import kz.nrm.workflow.TaskHistory;
import kz.nrm.workflow.TaskStep;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page of a task, with its form or with the reason why there is none. */
@Component
class TaskPages {

    private final CaseRecords records;
    private final TaskHistory history;
    private final TaskNews news;
    private final TaskFacts facts;
    private final CaseWork work;
    private final TaskForms known;
    private final FormPages forms;
    private final FormPass passes;
    private final Problems problems;
    private final Words words;

    TaskPages(
            CaseRecords records,
            TaskHistory history,
            TaskNews news,
            TaskFacts facts,
            CaseWork work,
            TaskForms known,
            FormPages forms,
            FormPass passes,
            Problems problems,
            Words words) {
        this.records = records;
        this.history = history;
        this.news = news;
        this.passes = passes;
        this.facts = facts;
        this.work = work;
        this.known = known;
        this.forms = forms;
        this.problems = problems;
        this.words = words;
    }

    ModelAndView page(WorkItemView item, Actor actor, @Nullable FormPage form, HttpStatus status) {
        var page = new ModelAndView("desk/task");
        page.addObject("task", facts.of(item, actor));
        page.addObject("watermark", Watermark.of(actor, item.reference(), words.now()));
        page.addObject("form", form);
        page.addObject("mayContact", form != null && actor.opens(Compartment.IDENTITY));
        page.addObject(
                "mayCompare",
                form != null && PersonSearch.openTo(actor) && item.task().equals(VictimPath.ACCEPT_REFERRAL));
        page.addObject("mayTake", TaskFacts.owedBy(item, actor) && TaskFacts.heldByAnother(item, actor));
        page.addObject("mayGive", actor.holds(Role.SUPERVISOR) && actor.agency().equals(item.agency()));
        if (form != null) {
            page.addObject("pass", passes.of(actor.id(), form.action()));
            known.find(item.task())
                    .filter(TaskForm::endsCase)
                    .ifPresent(ending -> page.addObject("beside", work.beside(item, actor)));
        }
        if (actor.agency().equals(item.agency())) {
            page.addObject("history", news.lines(sinceItCame(history.of(item.id())), actor));
        }
        if (item.deferredUntil() != null && TaskFacts.owedBy(item, actor)) {
            page.addObject(
                    "putOff",
                    records.whyPutOff(item.reference(), item.compartment(), item.id())
                            .orElse(null));
        }
        page.setStatus(status);
        return page;
    }

    /** The form is not taken because something changed: says what, when and by whom. */
    ModelAndView changed(WorkItemView item, Actor actor, FormPage form, int shown) {
        return page(item, actor, form, HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("changes", news.lines(history.since(item.id(), shown), actor));
    }

    /** What another agency did with it before is not told. */
    private static List<TaskHistory.Change> sinceItCame(List<TaskHistory.Change> all) {
        var came = 0;
        for (var at = 0; at < all.size(); at++) {
            came = all.get(at).step() == TaskStep.MOVED ? at + 1 : came;
        }
        return all.subList(came, all.size());
    }

    /** The task ended or left the reader while its page was open: says what happened and shows what was entered. */
    ModelAndView tooLate(WorkItemView item, Actor actor, List<FormField> fields, MultiValueMap<String, String> posted) {
        if (!TaskFacts.belongsTo(item, actor)) {
            problems.told(Refusal.because("TASK_NOT_YOURS"));
        }
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
