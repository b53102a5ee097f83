package kz.nrm.workflow.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.http.InputBinder;
import kz.nrm.http.NotFound;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Region;
import kz.nrm.shared.Violation;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskForms;
import kz.nrm.workflow.TaskQuery;
import kz.nrm.workflow.TaskQueues;
import kz.nrm.workflow.TaskVisibility;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The work queues, and what one does with a task. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private static final Duration SOON = Duration.ofDays(7);

    private final CaseTasks tasks;
    private final TaskQueues queues;
    private final TaskForms forms;
    private final Actors actors;
    private final TaskTexts texts;
    private final List<TaskVisibility> visibility;
    private final InputBinder binder;
    private final Clock clock;

    TaskController(
            CaseTasks tasks,
            TaskQueues queues,
            TaskForms forms,
            Actors actors,
            TaskTexts texts,
            List<TaskVisibility> visibility,
            InputBinder binder,
            Clock clock) {
        this.tasks = tasks;
        this.queues = queues;
        this.forms = forms;
        this.actors = actors;
        this.texts = texts;
        this.visibility = visibility;
        this.binder = binder;
        this.clock = clock;
    }

    @GetMapping
    Tasks list(
            @RequestParam(defaultValue = "agency") String queue,
            @RequestParam(required = false) @Nullable String urgency,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size,
            Locale locale) {
        var query = new TaskQuery(
                code("queue", TaskQuery.Queue.class, queue),
                agency == null ? null : agency(agency),
                region == null ? null : region(region),
                urgency == null ? null : dueBefore(code("urgency", Urgency.class, urgency)),
                null,
                null,
                null);
        var found = queues.find(actors.current(), query, PageRequest.of(page, size));
        return new Tasks(
                found.map(item -> texts.described(item, locale)).getContent(),
                found.getTotalElements(),
                page,
                found.getTotalPages());
    }

    @GetMapping("/{id}")
    ResponseEntity<Task> get(@PathVariable UUID id, Locale locale) {
        var actor = actors.current();
        var item = tasks.get(id, actor)
                .filter(found -> visibility.stream().allMatch(rule -> rule.sees(actor, found)))
                .orElseThrow(NotFound::new);
        return tagged(item, locale);
    }

    /** What the task asks for: its fields, and the choices that depend on the case. */
    @GetMapping("/{id}/form")
    Form form(@PathVariable UUID id, Locale locale) {
        var atHand = tasks.atHand(id, actors.current());
        TaskForm<?> form = forms.find(atHand.task()).orElseThrow(NotFound::new);
        return new Form(
                atHand.task().value(),
                texts.name(atHand.task(), locale),
                FormField.of(form.input()).stream()
                        .map(field -> texts.described(field, locale))
                        .toList(),
                form.choices(atHand));
    }

    @PostMapping("/{id}/claim")
    ResponseEntity<Task> claim(@PathVariable UUID id, Locale locale) {
        return tagged(tasks.claim(id, actors.current()), locale);
    }

    @PostMapping("/{id}/release")
    ResponseEntity<Task> release(@PathVariable UUID id, Locale locale) {
        return tagged(tasks.release(id, actors.current()), locale);
    }

    @PostMapping("/{id}/deferral")
    ResponseEntity<Task> defer(@PathVariable UUID id, @RequestBody JsonNode body, Locale locale) {
        var deferral = binder.bind(body, Deferral.class);
        return tagged(tasks.defer(id, actors.current(), deferral.until(), deferral.reason()), locale);
    }

    @PostMapping("/{id}/completion")
    ResponseEntity<Task> complete(
            @PathVariable UUID id,
            @RequestBody JsonNode answers,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return tagged(tasks.complete(id, actors.current(), answers, version(ifMatch)), locale);
    }

    private ResponseEntity<Task> tagged(WorkItemView item, Locale locale) {
        return ResponseEntity.ok().eTag("\"" + item.version() + "\"").body(texts.described(item, locale));
    }

    private Instant dueBefore(Urgency urgency) {
        var now = clock.instant();
        return switch (urgency) {
            case OVERDUE -> now;
            case TODAY -> now.plus(Duration.ofDays(1));
            case WEEK -> now.plus(SOON);
        };
    }

    private static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        var digits = ifMatch.replaceFirst("^W/", "").replace("\"", "");
        if (!digits.matches("\\d{1,9}")) {
            throw new InvalidInput(List.of(Violation.of("If-Match", "WrongFormat")));
        }
        return Integer.valueOf(digits);
    }

    private static Region region(String code) {
        return Region.ofCode(code)
                .orElseThrow(() -> new InvalidInput(List.of(Violation.of("region", "UnknownCode", "10, 11, 15 … 79"))));
    }

    private static AgencyId agency(String id) {
        try {
            return new AgencyId(id);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInput(List.of(Violation.of("agency", "WrongFormat")));
        }
    }

    private static <E extends Enum<E>> E code(String field, Class<E> codes, String value) {
        for (var code : codes.getEnumConstants()) {
            if (code.name().equalsIgnoreCase(value)) {
                return code;
            }
        }
        throw new InvalidInput(List.of(Violation.of(
                field,
                "UnknownCode",
                String.join(
                        ", ",
                        java.util.Arrays.stream(codes.getEnumConstants())
                                .map(Enum::name)
                                .toList()))));
    }

    enum Urgency {
        OVERDUE,
        TODAY,
        WEEK
    }

    record Deferral(
            @NotNull Instant until,
            @NotBlank @Size(max = 500) String reason) {}

    record Tasks(List<Task> tasks, long total, int page, int pages) {}

    record Task(WorkItemView task, String name, String agencyName) {}

    record Form(String task, String name, List<Field> fields, java.util.Map<String, List<TaskForm.Choice>> choices) {}

    record Field(FormField field, String label, List<TaskForm.Choice> codes) {}
}
