package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import kz.nrm.investigation.CriminalCode;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.investigation.Registrations;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

@Component
class EnterRegisterNumberTaskForm implements TaskForm<EnterRegisterNumberTaskForm.RegisterEntry> {

    private final Registrations registrations;
    private final CriminalCode code;

    EnterRegisterNumberTaskForm(Registrations registrations, CriminalCode code) {
        this.registrations = registrations;
        this.code = code;
    }

    @Override
    public TaskKey task() {
        return InvestigationProcess.ENTER_REGISTER_NUMBER_TASK;
    }

    @Override
    public Class<RegisterEntry> input() {
        return RegisterEntry.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, RegisterEntry input) {
        if (input.registeredAt().isAfter(task.at())) {
            throw Refusal.ofField("registeredAt", "REGISTERED_IN_THE_FUTURE");
        }
        registrations.enter(
                task.reference(),
                input.registerNumber(),
                input.registeredAt(),
                new LinkedHashSet<>(input.articles()),
                task.actor().id());
        return CaseFacts.none().with(CaseVariable.REGISTER_ANSWER, "ACCEPTED");
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAtHand task) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return Map.of(
                "articles",
                code.all().stream()
                        .map(article -> new Choice(article.code(), article.label(language)))
                        .toList());
    }

    record RegisterEntry(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[0-9A-Za-z/-]{3,60}")
            String registerNumber,

            @NotNull Instant registeredAt,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 12) String> articles,
            @Nullable @Size(max = 60) String refusalCode) {}
}
