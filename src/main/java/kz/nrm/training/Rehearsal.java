package kz.nrm.training;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.agency.Agencies;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskForms;
import kz.nrm.workflow.WorkItemView;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plays the people who complete tasks: fills a form with the story's answers and, where the story is silent, with plausible ones. */
@Component
@Profile("training")
public class Rehearsal {

    private static final String SYNTHETIC = "Synthetic training entry; it describes nobody real.";

    private final CaseTasks tasks;
    private final TaskForms forms;
    private final Agencies agencies;
    private final JsonMapper json;
    private final Clock clock;
    private final JsonNode usual;

    Rehearsal(CaseTasks tasks, TaskForms forms, Agencies agencies, JsonMapper json, Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.agencies = agencies;
        this.json = json;
        this.clock = clock;
        try (var file = new ClassPathResource("training/answers.json").getInputStream()) {
            this.usual = json.readTree(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("training/answers.json", unreadable);
        }
    }

    /** Completes a task as somebody of the agency that owes it; tells why where that was refused. */
    public Optional<String> complete(WorkItemView item, JsonNode answers) {
        var actor = somebody(item);
        try {
            tasks.complete(item.id(), actor, filled(item, actor, answers), null);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(item.task() + ": " + refusal.code()
                    + refusal.field().map(field -> " (" + field + ")").orElse(""));
        } catch (InvalidInput invalid) {
            return Optional.of(item.task() + ": " + invalid.violations());
        }
    }

    /** Each task has its own synthetic person, so that a second person is never the author. */
    private Actor somebody(WorkItemView item) {
        var agency = agencies.find(item.agency()).orElseThrow();
        var id = new UserId("demo-" + item.task().value().substring(5).toLowerCase(Locale.ROOT));
        return new Actor(id, "Synthetic user", agency.id(), agency.kind(), agency.region(), Set.of(item.role()));
    }

    private ObjectNode filled(WorkItemView item, Actor actor, JsonNode answers) {
        TaskForm<?> form =
                forms.find(item.task()).orElseThrow(() -> new IllegalStateException("no form for " + item.task()));
        var told = told(item, answers);
        var fields = FormField.of(form.input());
        var open = fields.stream().filter(field -> !told.has(field.name())).toList();
        var choices = open.stream().anyMatch(Rehearsal::mayHaveChoices)
                ? form.choices(tasks.atHand(item.id(), actor))
                : Map.<String, List<TaskForm.Choice>>of();
        var filled = json.createObjectNode();
        for (var field : fields) {
            var offered = choices.getOrDefault(field.name(), List.of());
            if (told.has(field.name())) {
                filled.set(field.name(), dated(told.get(field.name())));
            } else if (!offered.isEmpty()) {
                filled.put(field.name(), offered.get(0).value());
            } else if (field.required()) {
                fill(filled, field);
            }
        }
        return filled;
    }

    private static boolean mayHaveChoices(FormField field) {
        return field.kind() == FormField.Kind.TEXT || field.kind() == FormField.Kind.TEXT_LIST;
    }

    /** What the story answers and, where it says nothing in particular, what a synthetic helper answers. */
    private ObjectNode told(WorkItemView item, JsonNode answers) {
        var told = json.createObjectNode();
        usual.path(item.task().value()).properties().forEach(usually -> told.set(usually.getKey(), usually.getValue()));
        answers.properties().forEach(answer -> told.set(answer.getKey(), answer.getValue()));
        return told;
    }

    /** {@code $today}, {@code $now}, {@code $in36h}, {@code $in5d}: a day or a moment seen from now. */
    JsonNode dated(JsonNode told) {
        if (told instanceof ObjectNode object) {
            var copy = json.createObjectNode();
            object.properties().forEach(entry -> copy.set(entry.getKey(), dated(entry.getValue())));
            return copy;
        }
        if (!told.isString() || !told.asString().startsWith("$")) {
            return told;
        }
        var token = told.asString().substring(1);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var today = LocalDate.ofInstant(now, Region.ZONE);
        if (token.startsWith("in")) {
            var amount = Integer.parseInt(token.substring(2, token.length() - 1));
            return json.getNodeFactory()
                    .stringNode(
                            token.endsWith("d")
                                    ? today.plusDays(amount).toString()
                                    : now.plus(Duration.ofHours(amount)).toString());
        }
        return json.getNodeFactory().stringNode(token.equals("now") ? now.toString() : today.toString());
    }

    private void fill(ObjectNode filled, FormField field) {
        switch (field.kind()) {
            case YES_NO -> filled.put(field.name(), true);
            case CHOICE -> filled.put(field.name(), field.codes().get(0));
            case MANY_CHOICES -> filled.putArray(field.name()).add(field.codes().get(0));
            case TEXT_LIST -> filled.putArray(field.name()).add("synthetic");
            case DATE ->
                filled.put(
                        field.name(),
                        LocalDate.ofInstant(clock.instant(), Region.ZONE).toString());
            case MOMENT -> filled.put(field.name(), clock.instant().toString());
            case NUMBER ->
                filled.put(field.name(), field.min() == null ? 0 : field.min().intValue());
            case TEXT, LONG_TEXT -> filled.put(field.name(), text(field));
        }
    }

    private static String text(FormField field) {
        if (field.name().toLowerCase(Locale.ROOT).contains("language")) {
            return "rus";
        }
        return field.maxLength() > 0 && field.maxLength() < SYNTHETIC.length()
                ? "SYNTHETIC".substring(0, Math.min(9, field.maxLength()))
                : SYNTHETIC;
    }
}
