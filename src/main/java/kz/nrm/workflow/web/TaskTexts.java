package kz.nrm.workflow.web;

import java.util.Locale;
import kz.nrm.agency.Agencies;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import kz.nrm.workflow.WorkItemView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names of tasks, fields and agencies in the reader's language. */
@Component
class TaskTexts {

    private final MessageSource messages;
    private final Agencies agencies;

    TaskTexts(MessageSource messages, Agencies agencies) {
        this.messages = messages;
        this.agencies = agencies;
    }

    TaskController.Task described(WorkItemView item, Locale locale) {
        var agency = agencies.find(item.agency()).map(found -> found.name(locale.getLanguage()));
        return new TaskController.Task(
                item, name(item.task(), locale), agency.orElse(item.agency().value()));
    }

    TaskController.Field described(FormField field, Locale locale) {
        var codes = field.codes().stream()
                .map(code -> new TaskForm.Choice(code, text("code." + field.codeList() + "." + code, locale)))
                .toList();
        return new TaskController.Field(field, text("field." + field.name(), locale), codes);
    }

    String name(TaskKey task, Locale locale) {
        return text("task." + task, locale);
    }

    private String text(String key, Locale locale) {
        var found = messages.getMessage(key, null, key, locale);
        return found == null ? key : found;
    }
}
