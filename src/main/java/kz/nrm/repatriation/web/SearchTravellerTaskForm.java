package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnTravels;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done to find the traveller. */
@Component
class SearchTravellerTaskForm implements TaskForm<SearchTravellerTaskForm.Search> {

    record Search(
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 500) String> attempts,
            @Nullable @Size(max = 1000) String probablePlace) {}

    private final ReturnTravels travels;

    SearchTravellerTaskForm(ReturnTravels travels) {
        this.travels = travels;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.SEARCH_TRAVELLER;
    }

    @Override
    public Class<Search> input() {
        return Search.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Search given) {
        travels.searched(task.reference());
        return CaseFacts.none();
    }
}
