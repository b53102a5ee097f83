package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnGate;
import kz.nrm.repatriation.ReturnGates;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A health worker says whether the person can travel, and with what help. */
@Component
class CheckFitnessToTravelTaskForm implements TaskForm<CheckFitnessToTravelTaskForm.Fitness> {

    record Fitness(
            @NotNull TravelFitness travelFitness,
            @NotNull TravelEscort travelEscort,
            @Nullable Boolean medicineForJourney,
            @Nullable @Size(max = 4000) String medicalConditions) {}

    /** Whether the person can travel. */
    enum TravelFitness {
        FIT,
        FIT_WITH_CONDITIONS,
        NOT_YET
    }

    /** Who travels with the person. */
    enum TravelEscort {
        NONE,
        OPERATIONAL,
        MEDICAL,
        CHILD
    }

    private final ReturnGates gates;

    CheckFitnessToTravelTaskForm(ReturnGates gates) {
        this.gates = gates;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.CHECK_FITNESS;
    }

    @Override
    public Class<Fitness> input() {
        return Fitness.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Fitness given) {
        gates.judge(task.reference(), ReturnGate.FITNESS, given.travelFitness() != TravelFitness.NOT_YET);
        return CaseFacts.none();
    }
}
