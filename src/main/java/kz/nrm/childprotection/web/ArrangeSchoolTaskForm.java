package kz.nrm.childprotection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.childprotection.BestInterests;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.childprotection.SchoolPlace;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ArrangeSchoolTaskForm implements TaskForm<ArrangeSchoolTaskForm.School> {

    private final BestInterests interests;

    ArrangeSchoolTaskForm(BestInterests interests) {
        this.interests = interests;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.ARRANGE_SCHOOL;
    }

    @Override
    public Class<School> input() {
        return School.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, School input) {
        if (input.schoolPlace() != SchoolPlace.OVERTAKEN_BY_AGE) {
            if (input.firstDay() == null) {
                throw Refusal.ofField("firstDay", "FIRST_DAY_REQUIRED");
            }
            if (!Boolean.TRUE.equals(input.safeAddressUsed())) {
                throw Refusal.ofField("safeAddressUsed", "SAFE_ADDRESS_REQUIRED");
            }
        }
        interests.schoolArranged(task.reference(), input.schoolPlace());
        return CaseFacts.none();
    }

    record School(
            @NotNull SchoolPlace schoolPlace,
            @Nullable LocalDate firstDay,
            @Nullable Boolean safeAddressUsed,
            @Nullable @Size(max = 2000) String note) {}
}
