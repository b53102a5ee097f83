package kz.nrm.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.TaskHistory;
import kz.nrm.workflow.TaskHistory.Change;
import kz.nrm.workflow.TaskStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what happened to a task before it was done. */
@Component
class TaskNews {

    private final TaskHistory history;
    private final CaseEyes eyes;
    private final TaskFacts facts;
    private final Words words;

    TaskNews(TaskHistory history, CaseEyes eyes, TaskFacts facts, Words words) {
        this.history = history;
        this.eyes = eyes;
        this.facts = facts;
        this.words = words;
    }

    /** What colleagues did with tasks of the reader. */
    List<Told> of(Actor reader) {
        return history.news(reader).stream()
                .filter(news -> eyes.sees(reader, news.item()))
                .map(news -> new Told(
                        "/tasks/" + news.item().id(),
                        words.text(
                                "desk.news." + news.change().step(),
                                facts.name(news.change().by()),
                                words.task(news.item().task()),
                                words.moment(news.change().at()))))
                .toList();
    }

    /** Changes with who made them and when, what was before and what is now. */
    List<Line> lines(List<Change> changes, Actor reader) {
        return changes.stream()
                .map(change -> new Line(
                        words.text("desk.change." + change.step(), by(change), words.moment(change.at())),
                        value(change.step(), change.before(), reader),
                        value(change.step(), change.after(), reader)))
                .toList();
    }

    private String by(Change change) {
        return change.by().equals(UserId.SYSTEM) ? words.text("desk.change.system") : facts.name(change.by());
    }

    private String value(TaskStep step, @Nullable String value, Actor reader) {
        var said = Optional.ofNullable(value);
        return switch (step) {
            case DEFERRED -> said.map(Instant::parse).map(words::moment).orElse(words.text("desk.change.never"));
            case DUE_MOVED -> said.map(Instant::parse).map(words::due).orElse(words.text("desk.change.never"));
            case MOVED ->
                said.map(AgencyId::new)
                        .map(agency -> eyes.agency(reader, agency))
                        .orElse("");
            default -> said.map(UserId::new).map(facts::name).orElse(words.text("desk.task.free"));
        };
    }

    /** One thing a reader is told. */
    record Told(String address, String text) {}

    /** One change. */
    record Line(String what, String before, String after) {}
}
