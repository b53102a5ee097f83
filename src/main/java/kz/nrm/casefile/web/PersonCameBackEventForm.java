package kz.nrm.casefile.web;

import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.Departures;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseProcesses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person whose case was closed or who left comes back. */
@Component
class PersonCameBackEventForm implements CaseEventForm<PersonCameBackEventForm.Answers> {

    private final Departures departures;
    private final CaseProcesses processes;

    PersonCameBackEventForm(Departures departures, CaseProcesses processes) {
        this.departures = departures;
        this.processes = processes;
    }

    /** What is entered. */
    record Answers(@Nullable @Size(max = 4000) String note) {}

    @Override
    public String type() {
        return "person-came-back";
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.of(
                Role.CASE_MANAGER,
                Role.SOCIAL_WORKER,
                Role.SHELTER_STAFF,
                Role.COORDINATOR_REGION,
                Role.COORDINATOR_NATIONAL);
    }

    @Override
    public void report(Report<Answers> report) {
        if (processes.isRunning(VictimPath.ID, report.reference())) {
            throw Refusal.because("PATH_STILL_RUNS");
        }
        departures.reenter(report.reference());
    }
}
