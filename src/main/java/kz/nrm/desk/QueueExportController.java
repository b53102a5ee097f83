package kz.nrm.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Compartment;
import kz.nrm.access.Looked;
import kz.nrm.access.Watermark;
import kz.nrm.workflow.TaskQueues;
import kz.nrm.workflow.WorkItemView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list that is shown as a file, so that nobody has to keep a list of their own. */
@Controller
class QueueExportController {

    private static final int MOST = 5_000;
    private static final int LONGEST = 100;

    private final TaskQueues queues;
    private final QueuePages view;
    private final Actors actors;
    private final Words words;
    private final ApplicationEventPublisher events;

    QueueExportController(
            TaskQueues queues, QueuePages view, Actors actors, Words words, ApplicationEventPublisher events) {
        this.queues = queues;
        this.view = view;
        this.actors = actors;
        this.words = words;
        this.events = events;
    }

    @GetMapping("/tasks.csv")
    ResponseEntity<byte[]> export(@RequestParam Map<String, String> asked) {
        var actor = actors.current();
        var filter = QueueFilter.of(asked).first();
        var found = queues.find(actor, filter.asked(), PageRequest.of(0, MOST)).getContent();
        var about = filter.query();
        events.publishEvent(new TasksExported(
                actor.id(), found.size(), about.substring(0, Math.min(about.length(), LONGEST)), words.now()));
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of(
                        "desk.queue.task",
                        "desk.queue.case",
                        "desk.group",
                        "desk.queue.due",
                        "desk.queue.left",
                        "desk.task.owner",
                        "desk.queue.holder")
                .map(words::text)
                .toList());
        found.forEach(item -> {
            events.publishEvent(Looked.line(actor, item.reference(), Compartment.STATUS));
            rows.add(row(item, filter, actor));
        });
        rows.add(List.of(Watermark.of(actor, null, words.now())));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("list-" + words.today() + ".csv")
                                .build()
                                .toString())
                .body(Csv.of(rows).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> row(WorkItemView item, QueueFilter filter, Actor actor) {
        var row = view.row(item, filter, actor);
        return List.of(
                row.name(),
                row.reference().value(),
                words.text("desk.group." + queues.urgency(item)),
                row.due(),
                row.left(),
                words.agency(item.agency()),
                row.holder());
    }
}
