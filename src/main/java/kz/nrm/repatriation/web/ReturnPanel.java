package kz.nrm.repatriation.web;

import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.repatriation.GateColour;
import kz.nrm.repatriation.ReturnCases;
import kz.nrm.repatriation.ReturnGate;
import kz.nrm.repatriation.ReturnView;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** How far the return has come, gate by gate. */
@Component
class ReturnPanel implements CasePanel {

    private final ReturnCases returns;

    ReturnPanel(ReturnCases returns) {
        this.returns = returns;
    }

    @Override
    public String id() {
        return "return";
    }

    @Override
    public Compartment compartment() {
        return Compartment.STATUS;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return returns.view(reference).map(ReturnPanel::lines).orElse(List.of());
    }

    private static List<Line> lines(ReturnView view) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("panel.return.state", "ReturnState." + view.state()));
        for (var gate : ReturnGate.values()) {
            var colour = view.gates().getOrDefault(gate, GateColour.OPEN);
            lines.add(new Line("code.ReturnGate." + gate, "GateColour." + colour));
        }
        if (view.consulateAnswer() != null) {
            lines.add(new Line("panel.return.consulate", "ConsulateAnswer." + view.consulateAnswer()));
        }
        return lines;
    }
}
