package kz.nrm.inclusion.web;

import java.util.List;
import java.util.Map;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.inclusion.Inclusions;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** The steps of the plan and what became of them. */
@Component
class InclusionPanel implements CasePanel {

    private final Inclusions inclusions;

    InclusionPanel(Inclusions inclusions) {
        this.inclusions = inclusions;
    }

    @Override
    public String id() {
        return "inclusion";
    }

    @Override
    public Compartment compartment() {
        return Compartment.STATUS;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return inclusions.actions(reference).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(step -> new Line("code.InclusionAction." + step.getKey(), "ActionState." + step.getValue()))
                .toList();
    }
}
