package kz.nrm.identification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.identification.Conclusion;
import kz.nrm.identification.Conclusions;
import kz.nrm.identification.Door;
import kz.nrm.identification.EvidenceKind;
import kz.nrm.identification.FormalIdentificationProcess;
import kz.nrm.identification.SupportAnswer;
import kz.nrm.identification.SupportOffer;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door concludes on the balance of probabilities. */
@Component
class DecideConclusiveGroundsTaskForm implements TaskForm<DecideConclusiveGroundsTaskForm.DecideConclusiveGrounds> {

    record DecideConclusiveGrounds(
            @NotNull Conclusion conclusion,
            @NotBlank @Size(min = 20, max = 4000) String reasons,
            @NotEmpty Set<EvidenceKind> evidence,
            @Nullable SupportAnswer support,
            @Nullable LocalDate supportOn) {}

    private final Conclusions conclusions;

    DecideConclusiveGroundsTaskForm(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public TaskKey task() {
        return FormalIdentificationProcess.DECIDE_CONCLUSIVE_GROUNDS;
    }

    @Override
    public Class<DecideConclusiveGrounds> input() {
        return DecideConclusiveGrounds.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, DecideConclusiveGrounds input) {
        conclusions.decide(
                task.reference(),
                task.processInstance(),
                task.actor(),
                task.fact(CaseVariable.DOOR).map(Door::valueOf).orElse(Door.SOCIAL_SERVICES),
                input.conclusion(),
                new SupportOffer(input.support(), input.supportOn()));
        return CaseFacts.none().with(CaseVariable.CONCLUSION, input.conclusion());
    }
}
