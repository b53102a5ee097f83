package kz.nrm.identification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.identification.Door;
import kz.nrm.identification.Grounds;
import kz.nrm.identification.GroundsDecisions;
import kz.nrm.identification.IdentificationProcess;
import kz.nrm.identification.InformationGap;
import kz.nrm.identification.SupportAnswer;
import kz.nrm.identification.SupportOffer;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door decides whether there are reasonable grounds. */
@Component
class DecideReasonableGroundsTaskForm implements TaskForm<DecideReasonableGroundsTaskForm.DecideReasonableGrounds> {

    record DecideReasonableGrounds(
            @NotNull Grounds decision,
            @NotBlank @Size(min = 20, max = 4000) String reasons,
            @Nullable Boolean labourRightsOnly,
            @Nullable Set<InformationGap> missing,
            @Nullable @Size(max = 60) String coSignedBy,
            @Nullable SupportAnswer support,
            @Nullable LocalDate supportOn) {}

    private final GroundsDecisions decisions;

    DecideReasonableGroundsTaskForm(GroundsDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public TaskKey task() {
        return IdentificationProcess.DECIDE_GROUNDS;
    }

    @Override
    public Class<DecideReasonableGrounds> input() {
        return DecideReasonableGrounds.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, DecideReasonableGrounds input) {
        var opinion = new GroundsDecisions.Opinion(
                input.decision(),
                task.fact(CaseVariable.DOOR).map(Door::valueOf).orElse(Door.SOCIAL_SERVICES),
                input.missing() == null ? Set.of() : input.missing(),
                input.coSignedBy(),
                new SupportOffer(input.support(), input.supportOn()));
        decisions.decide(task.reference(), task.processInstance(), task.actor(), opinion);
        return CaseFacts.none()
                .with(CaseVariable.GROUNDS_DECISION, input.decision())
                .with(CaseVariable.LABOUR_RIGHTS_ONLY, labourRights(task, input));
    }

    /** What the officer says, otherwise what the screening found; the labour inspectorate is told when nobody knows. */
    private static boolean labourRights(TaskAtHand task, DecideReasonableGrounds input) {
        var said = input.labourRightsOnly();
        return said != null ? said : task.fact(CaseVariable.LABOUR_RIGHTS_ONLY).orElse(true);
    }
}
