package kz.nrm.investigation.web;

import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.investigation.InterviewLimits;
import kz.nrm.investigation.InterviewPlanner;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Limits of every interview of the person, how many there were, and the safe way to summon. */
@Component
class InterviewPanel implements CasePanel {

    private final InterviewPlanner planner;

    InterviewPanel(InterviewPlanner planner) {
        this.planner = planner;
    }

    @Override
    public String id() {
        return "interviews";
    }

    @Override
    public Compartment compartment() {
        return Compartment.TESTIMONY;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return planner.limits(reference).map(limits -> lines(reference, limits)).orElse(List.of());
    }

    private List<Line> lines(CaseReference reference, InterviewLimits limits) {
        var lines = new ArrayList<Line>();
        add(lines, "summons", "Summons." + planner.summons(reference));
        add(lines, "stretchHours", limits.maxStretchHours());
        add(lines, "dayHours", limits.maxDayHours());
        add(lines, "breakHours", limits.breakHours());
        addIf(lines, limits.representative(), "REPRESENTATIVE");
        addIf(lines, limits.pedagogue(), "PEDAGOGUE");
        addIf(lines, limits.doctor(), "DOCTOR");
        addIf(lines, limits.neverAtNight(), "DAYTIME_ONLY");
        addIf(lines, !limits.liabilityWarning(), "NO_LIABILITY_WARNING");
        add(lines, "recent", planner.recent(reference));
        return lines;
    }

    private static void add(List<Line> lines, String label, Object value) {
        lines.add(new Line("panel.interviews." + label, value.toString()));
    }

    private static void addIf(List<Line> lines, boolean required, String condition) {
        if (required) {
            add(lines, "condition", "InterviewCondition." + condition);
        }
    }
}
