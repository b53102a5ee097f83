package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.nrm.access.CaseAccess;
import kz.nrm.agency.Agencies;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An agency was shut out: its open tasks went to others at once; national coordination looks over the rest. */
@Component
class ReassignWorkTaskForm implements TaskForm<ReassignWorkTaskForm.Answers> {

    private final CaseFiles files;
    private final Agencies agencies;
    private final CaseAccess access;

    ReassignWorkTaskForm(CaseFiles files, Agencies agencies, CaseAccess access) {
        this.files = files;
        this.agencies = agencies;
        this.access = access;
    }

    /** What is entered. */
    record Answers(
            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}(-[A-Z0-9]{1,10}){0,2}")
            String agency,

            @NotBlank @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return VictimPath.REASSIGN_WORK;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        var name = answers.agency();
        if (name == null || name.isBlank()) {
            return CaseFacts.none();
        }
        var agency = new AgencyId(name);
        if (agencies.open(agency).isEmpty() || access.shutOut(task.reference()).contains(agency)) {
            throw Refusal.ofField("agency", "AGENCY_UNKNOWN");
        }
        files.receive(task.reference(), agency);
        return CaseFacts.none().with(CaseVariable.RECEIVING_AGENCY, agency.value());
    }
}
