package kz.nrm.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads from every page of a task back to the list it was opened from, at its row. */
@ControllerAdvice(
        assignableTypes = {
            TaskPageController.class,
            TaskStepController.class,
            TaskGivingController.class,
            TaskDraftController.class,
        })
class WayBack {

    @ModelAttribute("way")
    Way way(@PathVariable UUID id, @RequestParam(name = QueueFilter.CARRIED, required = false) @Nullable String told) {
        var filter = QueueFilter.carried(told);
        return new Way(filter.address(id), filter.address(), filter.carry());
    }

    /**
     * @param row   address of the list at the row of the task
     * @param list  address of the list
     * @param carry what is added to an address of this task so that the way is not lost
     */
    record Way(String row, String list, String carry) {}
}
