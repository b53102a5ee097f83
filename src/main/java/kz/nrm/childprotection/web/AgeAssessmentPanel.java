package kz.nrm.childprotection.web;

import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.childprotection.BestInterests;
import kz.nrm.childprotection.ChildView;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** What was found about the age: a range, and what it rests on. */
@Component
class AgeAssessmentPanel implements CasePanel {

    private final BestInterests interests;

    AgeAssessmentPanel(BestInterests interests) {
        this.interests = interests;
    }

    @Override
    public String id() {
        return "age-assessment";
    }

    @Override
    public Compartment compartment() {
        return Compartment.MEDICAL;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return interests.find(reference).map(AgeAssessmentPanel::lines).orElse(List.of());
    }

    private static List<Line> lines(ChildView child) {
        var lines = new ArrayList<Line>();
        var range = child.ageRange();
        if (range != null) {
            lines.add(new Line("panel.age-assessment.range", range.from() + "–" + range.to()));
        }
        if (child.ageGround() != null) {
            lines.add(new Line("panel.age-assessment.ground", "AgeGround." + child.ageGround()));
        }
        if (child.ageDecided() != null) {
            lines.add(new Line("panel.age-assessment.decided", "AgeDecision." + child.ageDecided()));
        }
        return lines;
    }
}
