package kz.nrm.assistance;

import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.OutgoingRequests;
import org.springframework.stereotype.Component;

/** The appointment for an examination, for readers who hold the medical compartment. */
@Component
class ExaminationPanel implements CasePanel {

    private final OutgoingRequests requests;

    ExaminationPanel(OutgoingRequests requests) {
        this.requests = requests;
    }

    @Override
    public String id() {
        return "examination";
    }

    @Override
    public Compartment compartment() {
        return Compartment.MEDICAL;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return requests.accepted(reference, Examinations.HEALTH, Examinations.APPOINTMENT).stream()
                .map(number -> new Line("panel.examination.appointment", number))
                .toList();
    }
}
