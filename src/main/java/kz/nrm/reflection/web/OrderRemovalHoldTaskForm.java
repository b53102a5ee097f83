package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.reflection.RemovalHolds;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The prosecutor orders the hold, or names what protects the person instead. */
@Component
class OrderRemovalHoldTaskForm implements TaskForm<OrderRemovalHoldTaskForm.Order> {

    record Order(
            @NotNull Boolean ordered,
            @Nullable @Size(max = 100) String orderNumber,
            @Nullable @Size(max = 4000) String protectionInstead,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}

    private final RemovalHolds holds;

    OrderRemovalHoldTaskForm(RemovalHolds holds) {
        this.holds = holds;
    }

    @Override
    public TaskKey task() {
        return ReflectionProcess.ORDER_REMOVAL_HOLD;
    }

    @Override
    public Class<Order> input() {
        return Order.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Order order) {
        if (order.ordered()) {
            Answers.required("orderNumber", order.orderNumber());
        } else {
            Answers.required("protectionInstead", order.protectionInstead());
        }
        holds.order(task.reference(), order.ordered());
        return CaseFacts.none();
    }
}
