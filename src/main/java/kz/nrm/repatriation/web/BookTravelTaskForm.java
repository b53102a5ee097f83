package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnTravels;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Day and time of the journey. */
@Component
class BookTravelTaskForm implements TaskForm<BookTravelTaskForm.Booking> {

    record Booking(
            @NotNull Instant departsAt,
            @NotBlank @Size(max = 200) String carrier,
            @Nullable @Size(max = 500) String escortArranged,
            @Nullable @Size(max = 500) String pickUpArranged) {}

    private final ReturnTravels travels;

    BookTravelTaskForm(ReturnTravels travels) {
        this.travels = travels;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.BOOK_TRAVEL;
    }

    @Override
    public Class<Booking> input() {
        return Booking.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Booking given) {
        travels.book(task.reference(), given.departsAt());
        return CaseFacts.none();
    }
}
