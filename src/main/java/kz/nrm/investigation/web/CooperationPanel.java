package kz.nrm.investigation.web;

import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.investigation.Cooperation;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** How the person stands to cooperating; never shown to those who help. */
@Component
class CooperationPanel implements CasePanel {

    private final Cooperation cooperation;

    CooperationPanel(Cooperation cooperation) {
        this.cooperation = cooperation;
    }

    @Override
    public String id() {
        return "cooperation";
    }

    @Override
    public Compartment compartment() {
        return Compartment.TESTIMONY;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return cooperation
                .standing(reference)
                .map(standing -> List.of(
                        new Line("panel.cooperation.answer", "CooperationStep." + standing.step()),
                        new Line("panel.cooperation.since", standing.at().toString())))
                .orElse(List.of());
    }
}
