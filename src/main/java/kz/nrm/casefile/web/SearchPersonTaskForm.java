package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.MissingPersons;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** The first search within the hours of D31: who was asked, where was looked. */
@Component
class SearchPersonTaskForm implements TaskForm<SearchPersonTaskForm.Answers> {

    private final MissingPersons missing;

    SearchPersonTaskForm(MissingPersons missing) {
        this.missing = missing;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean personFound,
            @NotBlank @Size(max = 4000) String attempts) {}

    @Override
    public TaskKey task() {
        return VictimPath.SEARCH_PERSON;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        return missing.tried(task.reference(), answers.personFound());
    }
}
