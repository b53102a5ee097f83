package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.repatriation.ConsulateAnswer;
import kz.nrm.repatriation.ReturnCases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A consulate answered by letter or phone. */
@Component
class ConsulateAnsweredEventForm implements CaseEventForm<ConsulateAnsweredEventForm.Answer> {

    record Answer(
            @NotNull ConsulateAnswer consulateAnswer,
            @Nullable @Size(max = 2000) String note) {}

    private final ReturnCases returns;

    ConsulateAnsweredEventForm(ReturnCases returns) {
        this.returns = returns;
    }

    @Override
    public String type() {
        return "consulate-answered";
    }

    @Override
    public Class<Answer> input() {
        return Answer.class;
    }

    @Override
    public Set<Role> reporters() {
        return Set.of(Role.CASE_MANAGER, Role.CONSUL, Role.RETURN_OFFICER);
    }

    @Override
    public void report(Report<Answer> report) {
        returns.consulateAnswered(report.reference(), report.input().consulateAnswer());
    }
}
