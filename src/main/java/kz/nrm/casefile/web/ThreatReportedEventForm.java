package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.stereotype.Component;

/** Somebody threatens the person or those close to the person. */
@Component
class ThreatReportedEventForm implements CaseEventForm<ThreatReportedEventForm.Answers> {

    private final CaseFiles files;
    private final CaseProcesses processes;

    ThreatReportedEventForm(CaseFiles files, CaseProcesses processes) {
        this.files = files;
        this.processes = processes;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean placeKnown,
            @NotNull Boolean immediateDanger,
            @NotBlank @Size(max = 4000) String threat) {}

    @Override
    public String type() {
        return "threat-reported";
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public Set<Role> reporters() {
        return EnumSet.complementOf(
                EnumSet.of(Role.RAPPORTEUR, Role.HUMAN_RIGHTS_COMMISSIONER, Role.AUDITOR, Role.SYS_ADMIN));
    }

    @Override
    public void report(Report<Answers> report) {
        if (report.input().immediateDanger()) {
            files.raise(report.reference(), CaseFlag.IMMEDIATE_DANGER);
        }
        processes.deliver(VictimPath.THREAT_REPORTED_MESSAGE, report.reference(), CaseFacts.none());
        if (report.input().placeKnown()) {
            processes.deliver(VictimPath.SHELTER_COMPROMISED_MESSAGE, report.reference(), CaseFacts.none());
        }
    }
}
