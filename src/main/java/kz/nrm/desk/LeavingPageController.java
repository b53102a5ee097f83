package kz.nrm.desk;

import java.util.List;
import kz.nrm.access.Actors;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.http.NotFound;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.TaskAssignments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Before an account is disabled: what its owner has taken and not finished, by kind; administrators see no case. */
@Controller
class LeavingPageController {

    private final TaskAssignments assignments;
    private final Users users;
    private final Actors actors;
    private final Words words;

    LeavingPageController(TaskAssignments assignments, Users users, Actors actors, Words words) {
        this.assignments = assignments;
        this.users = users;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/users/{id}/disabling")
    ModelAndView ask(@PathVariable String id) {
        var leaver = leaver(id);
        var page = new ModelAndView("desk/leaving");
        page.addObject("id", leaver.value());
        page.addObject("work", work(leaver));
        return page;
    }

    private List<Line> work(UserId leaver) {
        return assignments.openWorkOf(leaver).entrySet().stream()
                .map(kind -> new Line(words.task(kind.getKey()), kind.getValue()))
                .toList();
    }

    private UserId leaver(String id) {
        try {
            var user = new UserId(id);
            if (actors.current().holds(Role.SYS_ADMIN) && users.actor(user).isPresent()) {
                return user;
            }
        } catch (IllegalArgumentException noName) {
            throw new NotFound();
        }
        throw new NotFound();
    }

    /** How many of one kind. */
    record Line(String task, long count) {}
}
