package kz.nrm.deadline;

import java.time.Instant;
import java.util.List;

/**
 * The end of a term and how it was found.
 *
 * @param startAt  UTC, whole seconds
 * @param dueAt    UTC, whole seconds; a term that ends at 24:00 of a day is over with the start of the next day in Asia/Almaty
 * @param verified whether every calendar year that was looked at is verified
 */
public record DeadlineCalculation(Instant startAt, Instant dueAt, List<DeadlineStep> steps, boolean verified) {}
