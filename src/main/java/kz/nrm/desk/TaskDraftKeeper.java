package kz.nrm.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.nrm.access.Actor;
import kz.nrm.access.Users;
import kz.nrm.casefile.TaskDrafts;
import kz.nrm.http.InputBinder;
import kz.nrm.shared.UserId;
import kz.nrm.signin.UnsentForms;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForms;
import org.springframework.stereotype.Component;
import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;

/** Keeps the answers of a task form that could not be taken, for whoever typed them. */
@Component
class TaskDraftKeeper implements UnsentForms {

    private static final Pattern FORM = Pattern.compile("/tasks/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final TaskDrafts drafts;
    private final CaseTasks tasks;
    private final TaskForms forms;
    private final Users users;

    TaskDraftKeeper(TaskDrafts drafts, CaseTasks tasks, TaskForms forms, Users users) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.forms = forms;
        this.users = users;
    }

    @Override
    public void keep(UserId owner, String address, Map<String, String[]> fields) {
        var posted = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> posted.put(name, Arrays.asList(values)));
        var form = FORM.matcher(address);
        if (form.matches()) {
            users.actor(owner)
                    .ifPresent(actor ->
                            keep(UUID.fromString(form.group(1)), actor, CollectionUtils.toMultiValueMap(posted)));
        }
    }

    /** Keeps what stands in the fields of the form. @return whether anything was kept */
    boolean keep(UUID task, Actor actor, MultiValueMap<String, String> posted) {
        var answers = new LinkedHashMap<String, List<String>>();
        tasks.get(task, actor)
                .flatMap(item -> forms.find(item.task()))
                .map(form -> FormField.of(form.input()))
                .orElse(List.of())
                .forEach(field -> {
                    var typed = posted.getOrDefault(field.name(), List.of()).stream()
                            .filter(value -> !value.isBlank() && InputBinder.isClean(value))
                            .toList();
                    if (!typed.isEmpty()) {
                        answers.put(field.name(), typed);
                    }
                });
        return drafts.keep(task, actor, answers);
    }
}
