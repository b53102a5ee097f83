package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.Departures;
import kz.nrm.casefile.Minority;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person comes of age and is asked whether to stay in the mechanism. */
@Component
class RenewConsentTaskForm implements TaskForm<RenewConsentTaskForm.Answers> {

    private final Consents consents;
    private final Departures departures;
    private final Minority minority;

    RenewConsentTaskForm(Consents consents, Departures departures, Minority minority) {
        this.consents = consents;
        this.departures = departures;
        this.minority = minority;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean consentGiven,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            Consent.@Nullable Interpreter interpreter,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return VictimPath.RENEW_CONSENT;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    /** Before the birthday only a yes is kept as a consent: until then the guardian's stands. */
    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        if (answers.consentGiven() || minority.isOfAge(task.reference())) {
            consents.record(
                    task.reference(),
                    Consent.Decision.whole(
                                    Consent.Purpose.NRM, answers.consentGiven(), answers.language(), Consent.Giver.SELF)
                            .through(answers.interpreter()),
                    task.actor().id());
        }
        return CaseFacts.none().with(CaseVariable.ADULT_WISH, answers.consentGiven() ? "STAY" : "LEAVE");
    }

    /** A no counts from the birthday on; an earlier one is asked again on it. */
    @Override
    public void completed(TaskAtHand task, Answers answers) {
        if (!answers.consentGiven() && minority.isOfAge(task.reference())) {
            minority.adult(task.reference());
            departures.withdraw(task.reference());
        }
    }
}
