package kz.nrm.detention.web;

import java.util.List;
import java.util.stream.Stream;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.detention.DetentionView;
import kz.nrm.detention.Detentions;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Detentions of the person on the case page. */
@Component
class DetentionPanel implements CasePanel {

    private final Detentions detentions;

    DetentionPanel(Detentions detentions) {
        this.detentions = detentions;
    }

    @Override
    public String id() {
        return "detention";
    }

    @Override
    public Compartment compartment() {
        return Compartment.IMMIGRATION;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return detentions.of(reference).stream().flatMap(DetentionPanel::lines).toList();
    }

    private static Stream<Line> lines(DetentionView detention) {
        return Stream.of(
                        Stream.of(
                                new Line(
                                        "panel.detention.since",
                                        detention.since().toString()),
                                new Line("panel.detention.place", "DetentionPlace." + detention.place()),
                                new Line("panel.detention.holder", "DetentionHolder." + detention.holder())),
                        detention.checkedAt().map(at -> new Line("panel.detention.checkedAt", at.toString())).stream(),
                        detention
                                .decision()
                                .map(made -> new Line("panel.detention.decision", "DetentionDecision." + made))
                                .stream(),
                        detention
                                .releaseAskedAt()
                                .map(at -> new Line("panel.detention.releaseAskedAt", at.toString()))
                                .stream(),
                        detention.endedAt().map(at -> new Line("panel.detention.endedAt", at.toString())).stream())
                .flatMap(lines -> lines);
    }
}
