package kz.nrm.reflection.web;

import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.reflection.PeriodView;
import kz.nrm.reflection.ReflectionPeriods;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** The reflection period on the case page. */
@Component
class ReflectionPanel implements CasePanel {

    private final ReflectionPeriods periods;

    ReflectionPanel(ReflectionPeriods periods) {
        this.periods = periods;
    }

    @Override
    public String id() {
        return "reflection";
    }

    @Override
    public Compartment compartment() {
        return Compartment.STATUS;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return periods.find(reference).map(ReflectionPanel::lines).orElse(List.of());
    }

    private static List<Line> lines(PeriodView period) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("panel.reflection.openedAt", period.openedAt().toString()));
        lines.add(new Line("panel.reflection.endsAt", period.endsAt().toString()));
        count(lines, "panel.reflection.extensions", period.extensions());
        count(lines, "panel.reflection.undecided", period.undecided());
        count(lines, "panel.reflection.attempts", period.attempts());
        if (period.running() && period.wishPending()) {
            lines.add(new Line("panel.reflection.wish", "ReflectionStep.BEING_TALKED_ABOUT"));
        }
        if (period.running() && period.endRaised()) {
            lines.add(new Line("panel.reflection.exceptionalEnd", "ReflectionStep.BEING_DECIDED"));
            period.ground()
                    .ifPresent(ground -> lines.add(new Line("panel.reflection.ground", "ExceptionalGround." + ground)));
            count(lines, "panel.reflection.objections", period.objections());
        }
        period.endedAt().ifPresent(at -> lines.add(new Line("panel.reflection.endedAt", at.toString())));
        period.endReason()
                .ifPresent(reason -> lines.add(new Line("panel.reflection.endReason", "EndReason." + reason)));
        return lines;
    }

    private static void count(List<Line> lines, String key, int count) {
        if (count > 0) {
            lines.add(new Line(key, Integer.toString(count)));
        }
    }
}
