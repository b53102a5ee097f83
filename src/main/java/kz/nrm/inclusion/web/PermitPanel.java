package kz.nrm.inclusion.web;

import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.inclusion.PermitView;
import kz.nrm.inclusion.Permits;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The latest application for a permit to stay, and the permit. */
@Component
class PermitPanel implements CasePanel {

    private final Permits permits;

    PermitPanel(Permits permits) {
        this.permits = permits;
    }

    @Override
    public String id() {
        return "permit";
    }

    @Override
    public Compartment compartment() {
        return Compartment.IMMIGRATION;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return permits.view(reference).map(PermitPanel::lines).orElse(List.of());
    }

    private static List<Line> lines(PermitView view) {
        var lines = new ArrayList<Line>();
        add(lines, "permitKind", "PermitKind." + view.kind());
        add(lines, "filedOn", view.filedOn());
        add(lines, "permitOutcome", view.outcome() == null ? null : "PermitOutcome." + view.outcome());
        add(lines, "permitFrom", view.from());
        add(lines, "permitUntil", view.until());
        add(lines, "rightToWork", view.rightToWork() == null ? null : "YesNo." + (view.rightToWork() ? "YES" : "NO"));
        add(lines, "appealUntil", view.appealUntil());
        return lines;
    }

    private static void add(List<Line> lines, String field, @Nullable Object value) {
        if (value != null) {
            lines.add(new Line("field." + field, value.toString()));
        }
    }
}
