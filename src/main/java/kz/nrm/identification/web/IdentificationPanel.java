package kz.nrm.identification.web;

import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.identification.DecisionView;
import kz.nrm.identification.IdentificationRecords;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** What was decided, and whether another decision is asked for. */
@Component
class IdentificationPanel implements CasePanel {

    private final IdentificationRecords records;

    IdentificationPanel(IdentificationRecords records) {
        this.records = records;
    }

    @Override
    public String id() {
        return "identification";
    }

    @Override
    public Compartment compartment() {
        return Compartment.STATUS;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        var lines = new ArrayList<Line>();
        records.of(reference).forEach(decision -> lines.addAll(lines(decision)));
        records.support(reference)
                .map(offer -> offer.answer())
                .ifPresent(answer -> lines.add(new Line("panel.identification.support", "SupportAnswer." + answer)));
        return lines;
    }

    private static List<Line> lines(DecisionView decision) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("code.DecisionKind." + decision.kind(), "DecisionOutcome." + decision.outcome()));
        lines.add(new Line("panel.identification.door", "Door." + decision.door()));
        lines.add(
                new Line("panel.identification.decidedAt", decision.decidedAt().toString()));
        if (decision.confirmed() != null) {
            var key = decision.confirmed() ? "panel.identification.confirmed" : "panel.identification.notShared";
            lines.add(new Line(key, decision.confirmed() ? "true" : "false"));
        }
        if (decision.reconsiderationAskedAt() != null) {
            lines.add(new Line(
                    "panel.identification.reconsiderationAsked",
                    decision.reconsiderationAskedAt().toString()));
        }
        if (decision.reconsidered() != null) {
            lines.add(new Line("panel.identification.reconsidered", "Reconsidered." + decision.reconsidered()));
        }
        return lines;
    }
}
