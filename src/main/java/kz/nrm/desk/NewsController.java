package kz.nrm.desk;

import kz.nrm.access.Actors;
import kz.nrm.workflow.TaskHistory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Puts aside what a user was told of the own tasks. */
@Controller
class NewsController {

    private final TaskHistory history;
    private final Actors actors;

    NewsController(TaskHistory history, Actors actors) {
        this.history = history;
        this.actors = actors;
    }

    @PostMapping("/news/seen")
    String seen() {
        history.seen(actors.current());
        return "redirect:/";
    }
}
