package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.reflection.InterviewAttempts;
import kz.nrm.reflection.InterviewerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody tried to question the person during the period. */
@Component
class InterviewAttemptedEventForm implements CaseEventForm<InterviewAttemptedEventForm.Attempt> {

    record Attempt(
            @NotNull InterviewerKind interviewer,
            @NotNull LocalDate attemptedOn,
            @Nullable @Size(max = 4000) String note) {}

    private final InterviewAttempts attempts;

    InterviewAttemptedEventForm(InterviewAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public String type() {
        return "interview-attempted";
    }

    @Override
    public Class<Attempt> input() {
        return Attempt.class;
    }

    @Override
    public Set<Role> reporters() {
        return Reporters.EVERYBODY;
    }

    @Override
    public void report(Report<Attempt> report) {
        var attempt = report.input();
        attempts.log(
                report.reference(),
                attempt.interviewer(),
                attempt.attemptedOn(),
                report.actor().id());
    }
}
