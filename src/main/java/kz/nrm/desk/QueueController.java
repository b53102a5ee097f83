package kz.nrm.desk;

import java.util.Map;
import kz.nrm.access.Actors;
import kz.nrm.deadline.CalendarYears;
import kz.nrm.workflow.TaskQueues;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work queues: what is mine, what my agency owes, what nobody has taken, what was put off; the most pressing first. */
@Controller
class QueueController {

    private static final int SIZE = 50;

    private final TaskQueues queues;
    private final QueuePages view;
    private final SavedFilters saved;
    private final TaskNews news;
    private final Actors actors;
    private final Words words;
    private final CalendarYears years;

    QueueController(
            TaskQueues queues,
            QueuePages view,
            SavedFilters saved,
            TaskNews news,
            Actors actors,
            Words words,
            CalendarYears years) {
        this.queues = queues;
        this.view = view;
        this.saved = saved;
        this.news = news;
        this.actors = actors;
        this.words = words;
        this.years = years;
    }

    @GetMapping("/")
    String queue(@RequestParam Map<String, String> asked, Model model) {
        var actor = actors.current();
        var filter = QueueFilter.of(asked);
        var found = queues.find(actor, filter.asked(), PageRequest.of(filter.page(), SIZE));
        model.addAttribute(
                "duties", years.dutiesOf(actor).stream().map(this::text).toList());
        model.addAttribute("tabs", view.tabs(actor, filter));
        model.addAttribute("standing", view.standing(actor, filter));
        model.addAttribute("groups", view.groups(found, filter, actor));
        model.addAttribute("filter", view.filter(actor, filter));
        model.addAttribute("news", news.of(actor));
        model.addAttribute("saved", saved.of(actor));
        model.addAttribute("pages", Pages.of(found, filter.first().address()));
        model.addAttribute("empty", words.text("desk.queue.empty." + (filter.narrows() ? "NARROW" : filter.queue())));
        return "desk/queue";
    }

    private String text(CalendarYears.Duty duty) {
        return words.text(duty.key(), String.valueOf(duty.year()), words.day(duty.since()));
    }
}
