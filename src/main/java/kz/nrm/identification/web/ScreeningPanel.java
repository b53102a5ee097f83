package kz.nrm.identification.web;

import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.identification.Screening;
import kz.nrm.identification.ScreeningExplanation;
import kz.nrm.identification.ScreeningTexts;
import kz.nrm.identification.Screenings;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Why the screening says what it says. */
@Component
class ScreeningPanel implements CasePanel {

    private final Screenings screenings;
    private final ScreeningTexts texts;

    ScreeningPanel(Screenings screenings, ScreeningTexts texts) {
        this.screenings = screenings;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "screening";
    }

    @Override
    public Compartment compartment() {
        return Compartment.TESTIMONY;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return screenings.explain(reference).map(this::lines).orElse(List.of());
    }

    private List<Line> lines(ScreeningExplanation explanation) {
        var screening = explanation.screening();
        var lines = new ArrayList<Line>();
        lines.add(new Line("panel.screening.outcome", texts.outcome(screening)));
        screening.dimensions().stream()
                .filter(result -> !result.signs().isEmpty())
                .forEach(result -> lines.add(dimension(result)));
        explanation.next().forEach(next -> lines.add(new Line("panel.screening.next", texts.next(next))));
        return lines;
    }

    private Line dimension(Screening.DimensionResult result) {
        var signs = String.join("; ", result.signs().stream().map(texts::sign).toList());
        return new Line("code.Dimension." + result.dimension(), texts.dimension(result) + " " + signs);
    }
}
