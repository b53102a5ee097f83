package kz.nrm.shelter.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.nrm.shared.Refusal;
import kz.nrm.shelter.BedSearch;
import kz.nrm.shelter.OfferedBed;
import kz.nrm.shelter.ShelterProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Social services and the person choose from the ordered beds. */
@Component
class ChooseBedTaskForm implements TaskForm<ChooseBedTaskForm.BedChoice> {

    record BedChoice(
            @NotNull UUID bed,
            @NotNull Boolean personAgrees,
            @Nullable @Size(max = 500) String reasonNotFirst,
            @Nullable @Size(max = 2000) String ownWords) {}

    private final BedSearch search;
    private final MessageSource messages;

    ChooseBedTaskForm(BedSearch search, MessageSource messages) {
        this.search = search;
        this.messages = messages;
    }

    @Override
    public TaskKey task() {
        return ShelterProcess.CHOOSE_BED;
    }

    @Override
    public Class<BedChoice> input() {
        return BedChoice.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, BedChoice input) {
        if (!input.personAgrees()) {
            throw Refusal.ofField("personAgrees", "PERSON_MUST_AGREE_TO_BED");
        }
        search.choose(task.reference(), input.bed(), Answers.given(input.reasonNotFirst()));
        return CaseFacts.none();
    }

    @Override
    public Map<String, List<TaskForm.Choice>> choices(TaskAtHand task) {
        return Map.of(
                "bed",
                search.offered(task.reference()).stream()
                        .map(bed -> new TaskForm.Choice(bed.bed().toString(), label(bed)))
                        .toList());
    }

    private String label(OfferedBed bed) {
        return bed.codeName() + ", " + text("code.Region." + bed.region()) + ": "
                + text("code.MatchReason." + bed.reason());
    }

    private String text(String key) {
        return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
    }
}
