package kz.nrm.repatriation.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.repatriation.ReturnCases;
import kz.nrm.repatriation.ReturnView;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dates of the journey, for readers who may know where the person is. */
@Component
class ReturnJourneyPanel implements CasePanel {

    private final ReturnCases returns;

    ReturnJourneyPanel(ReturnCases returns) {
        this.returns = returns;
    }

    @Override
    public String id() {
        return "return-journey";
    }

    @Override
    public Compartment compartment() {
        return Compartment.LOCATION;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return returns.view(reference).map(ReturnJourneyPanel::lines).orElse(List.of());
    }

    private static List<Line> lines(ReturnView view) {
        var lines = new ArrayList<Line>();
        add(lines, "riskValidUntil", view.riskValidUntil());
        add(lines, "departureAt", view.departureAt());
        add(lines, "departedAt", view.departedAt());
        add(lines, "arrivedAt", view.arrivedAt());
        return lines;
    }

    private static void add(List<Line> lines, String date, @Nullable Instant at) {
        if (at != null) {
            lines.add(new Line("panel.return-journey." + date, at.toString()));
        }
    }
}
