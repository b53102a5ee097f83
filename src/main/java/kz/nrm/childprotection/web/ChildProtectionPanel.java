package kz.nrm.childprotection.web;

import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.casefile.Representation;
import kz.nrm.childprotection.BestInterests;
import kz.nrm.childprotection.ChildView;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who acts for the child, and what was determined for it. */
@Component
class ChildProtectionPanel implements CasePanel {

    private final BestInterests interests;
    private final Representation representation;

    ChildProtectionPanel(BestInterests interests, Representation representation) {
        this.interests = interests;
        this.representation = representation;
    }

    @Override
    public String id() {
        return "child-protection";
    }

    @Override
    public Compartment compartment() {
        return Compartment.STATUS;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        var lines = new ArrayList<Line>();
        representation.current(reference).ifPresent(mandate -> {
            lines.add(new Line("panel.child-protection.representative", "RepresentationKind." + mandate.kind()));
            lines.add(new Line("panel.child-protection.since", mandate.since().toString()));
        });
        interests.find(reference).ifPresent(child -> add(lines, child));
        return lines;
    }

    private static void add(List<Line> lines, ChildView child) {
        add(lines, "guardianRequested", child.guardianRequestedAt());
        add(lines, "interestsAssessed", child.interestsAssessedAt());
        add(lines, "interestsDetermined", child.interestsDeterminedAt());
        add(lines, "solution", child.solution() == null ? null : "LongTermSolution." + child.solution());
        add(lines, "school", child.school() == null ? null : "SchoolPlace." + child.school());
    }

    private static void add(List<Line> lines, String label, @Nullable Object value) {
        if (value != null) {
            lines.add(new Line("panel.child-protection." + label, value.toString()));
        }
    }
}
