package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.nrm.access.CaseAccess;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** A coordinator gives a rejected referral to another agency. */
@Component
class ReassignReferralTaskForm implements TaskForm<ReassignReferralTaskForm.Answers> {

    private final CaseFiles files;
    private final Agencies agencies;
    private final CaseAccess access;

    ReassignReferralTaskForm(CaseFiles files, Agencies agencies, CaseAccess access) {
        this.files = files;
        this.agencies = agencies;
        this.access = access;
    }

    /** What is entered. */
    record Answers(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}(-[A-Z0-9]{1,10}){0,2}")
            String agency,

            @NotBlank @Size(max = 4000) String reason) {}

    @Override
    public TaskKey task() {
        return VictimPath.REASSIGN_REFERRAL;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        var agency = new AgencyId(answers.agency());
        if (agencies.open(agency).isEmpty() || access.shutOut(task.reference()).contains(agency)) {
            throw Refusal.ofField("agency", "AGENCY_UNKNOWN");
        }
        files.receive(task.reference(), agency);
        return CaseFacts.none().with(CaseVariable.RECEIVING_AGENCY, agency.value());
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAtHand task) {
        var shutOut = access.shutOut(task.reference());
        return Map.of(
                "agency",
                Stream.of(AgencyKind.AKIMAT_SOC, AgencyKind.NGO, AgencyKind.PANEL)
                        .flatMap(kind -> agencies.ofKind(kind).stream())
                        .filter(agency -> !shutOut.contains(agency.id()))
                        .map(agency -> new Choice(agency.id().value(), agency.name("ru")))
                        .toList());
    }
}
