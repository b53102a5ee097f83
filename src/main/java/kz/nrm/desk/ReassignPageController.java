package kz.nrm.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.http.Problems;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.TaskAssignments;
import kz.nrm.workflow.TaskQuery;
import kz.nrm.workflow.TaskQueues;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives several tasks to a colleague at once: one's own, or those of the agency where one leads. Each row says what became of it. */
@Controller
@RequestMapping("/reassignment")
class ReassignPageController {

    private static final int SIZE = 50;

    private final TaskQueues queues;
    private final CaseTasks tasks;
    private final TaskAssignments assignments;
    private final QueuePages view;
    private final CaseEyes eyes;
    private final Colleagues colleagues;
    private final Users users;
    private final Actors actors;
    private final Problems problems;
    private final Words words;

    ReassignPageController(
            TaskQueues queues,
            CaseTasks tasks,
            TaskAssignments assignments,
            QueuePages view,
            CaseEyes eyes,
            Colleagues colleagues,
            Users users,
            Actors actors,
            Problems problems,
            Words words) {
        this.queues = queues;
        this.tasks = tasks;
        this.assignments = assignments;
        this.view = view;
        this.eyes = eyes;
        this.colleagues = colleagues;
        this.users = users;
        this.actors = actors;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    ModelAndView ask(@RequestParam Map<String, String> asked) {
        return page(actors.current(), filter(asked), List.of(), "");
    }

    @PostMapping
    ModelAndView give(
            @RequestParam Map<String, String> asked,
            @RequestParam(name = "task", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String colleague) {
        var actor = actors.current();
        var filter = filter(asked);
        var missing = chosen.isEmpty() ? "desk.giving.notask" : colleague.isEmpty() ? "desk.giving.nobody" : "";
        if (!missing.isEmpty() || chosen.size() > SIZE) {
            var page = page(actor, filter, chosen, colleague);
            page.addObject("refused", words.text(missing.isEmpty() ? "desk.giving.notask" : missing));
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        var results = chosen.stream()
                .map(id -> result(id, Colleagues.id(colleague), actor))
                .toList();
        return page(actor, filter, List.of(), colleague).addObject("results", results);
    }

    private Result result(UUID id, UserId colleague, Actor actor) {
        var item = tasks.get(id, actor).filter(found -> eyes.sees(actor, found));
        var name = item.map(found -> words.task(found.task())).orElse("");
        var reference = item.map(found -> found.reference().value()).orElse("");
        try {
            return new Result(name, reference, true, colleagues.said(assignments.handOver(id, actor, colleague)));
        } catch (Refusal refusal) {
            return new Result(name, reference, false, problems.sentence(refusal));
        } catch (ConcurrencyFailureException met) {
            return new Result(name, reference, false, words.text("refusal.CHANGED_MEANWHILE"));
        }
    }

    private ModelAndView page(Actor actor, QueueFilter filter, List<UUID> chosen, String colleague) {
        var found = queues.find(actor, filter.asked(), PageRequest.of(filter.page(), SIZE));
        var page = new ModelAndView("desk/reassignment");
        page.addObject(
                "rows",
                found.map(item -> view.row(item, QueueFilter.FIRST, actor)).getContent());
        page.addObject("chosen", chosen);
        page.addObject("colleague", colleague);
        page.addObject("colleagues", colleagues.choices(users.of(actor.agency())));
        page.addObject("filter", view.filter(actor, filter));
        page.addObject(
                "pages", Pages.of(found, "/reassignment?" + filter.first().query()));
        return page;
    }

    /** Whoever leads gives what the agency owes; everybody else what they have taken. */
    private QueueFilter filter(Map<String, String> asked) {
        var filter = QueueFilter.of(asked.containsKey("queue") ? asked : Map.of("queue", first()));
        if (!actors.current().holds(Role.SUPERVISOR) && filter.queue() != TaskQuery.Queue.MINE) {
            return new QueueFilter(TaskQuery.Queue.MINE, filter.urgency(), filter.kind(), null, null, filter.page());
        }
        return filter;
    }

    private String first() {
        return actors.current().holds(Role.SUPERVISOR) ? "agency" : "mine";
    }

    /** What became of one task. */
    record Result(String name, String reference, boolean done, String text) {}
}
