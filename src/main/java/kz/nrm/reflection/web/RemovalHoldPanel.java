package kz.nrm.reflection.web;

import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.reflection.RemovalHolds;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** The hold on a removal on the case page. */
@Component
class RemovalHoldPanel implements CasePanel {

    private final RemovalHolds holds;

    RemovalHoldPanel(RemovalHolds holds) {
        this.holds = holds;
    }

    @Override
    public String id() {
        return "removal-hold";
    }

    @Override
    public Compartment compartment() {
        return Compartment.IMMIGRATION;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        var lines = new ArrayList<Line>();
        holds.find(reference).ifPresent(hold -> {
            lines.add(new Line("panel.removal-hold.state", "HoldState." + hold.state()));
            lines.add(new Line(
                    "panel.removal-hold.requestedAt", hold.requestedAt().toString()));
            hold.settledAt().ifPresent(at -> lines.add(new Line("panel.removal-hold.settledAt", at.toString())));
            holds.number(reference).ifPresent(number -> lines.add(new Line("panel.removal-hold.number", number)));
        });
        return lines;
    }
}
