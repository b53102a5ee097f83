package kz.nrm.repatriation;

import kz.nrm.deadline.DeadlineKind;
import kz.nrm.workflow.TaskKey;

/** The visits after a return. */
public enum VisitRound {
    AFTER_ONE_MONTH("Task_VisitAfterOneMonth", "REINTEGRATION_VISIT_1"),
    AFTER_THREE_MONTHS("Task_VisitAfterThreeMonths", "REINTEGRATION_VISIT_3"),
    AFTER_SIX_MONTHS("Task_VisitAfterSixMonths", "REINTEGRATION_VISIT_6"),
    AFTER_TWELVE_MONTHS("Task_VisitAfterTwelveMonths", "REINTEGRATION_VISIT_12");

    private final TaskKey task;
    private final DeadlineKind deadline;

    VisitRound(String task, String deadline) {
        this.task = new TaskKey(task);
        this.deadline = new DeadlineKind(deadline);
    }

    public TaskKey task() {
        return task;
    }

    DeadlineKind deadline() {
        return deadline;
    }

    boolean last() {
        return this == AFTER_TWELVE_MONTHS;
    }
}
