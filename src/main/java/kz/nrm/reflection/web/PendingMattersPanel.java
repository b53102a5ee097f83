package kz.nrm.reflection.web;

import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.reflection.PendingMatters;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Matters pending against the person, on the case page of those who may read the account. */
@Component
class PendingMattersPanel implements CasePanel {

    private final PendingMatters matters;

    PendingMattersPanel(PendingMatters matters) {
        this.matters = matters;
    }

    @Override
    public String id() {
        return "pending-matters";
    }

    @Override
    public Compartment compartment() {
        return Compartment.TESTIMONY;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return matters.of(reference).stream()
                .map(matter -> new Line(
                        "code.MatterKind." + matter.kind(),
                        matter.releaseAsked() ? "MatterStep.RELEASE_ASKED" : "MatterAuthority." + matter.authority()))
                .toList();
    }
}
