package kz.nrm.investigation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.investigation.CriminalView;
import kz.nrm.investigation.Investigations;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the investigation stands: number, articles, recognition, protection, testimony, claims, term and outcome. */
@Component
class InvestigationPanel implements CasePanel {

    private final Investigations investigations;

    InvestigationPanel(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public String id() {
        return "investigation";
    }

    @Override
    public Compartment compartment() {
        return Compartment.TESTIMONY;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return investigations.find(reference).map(InvestigationPanel::lines).orElse(List.of());
    }

    private static List<Line> lines(CriminalView link) {
        var lines = new ArrayList<Line>();
        add(lines, "statementAt", link.statementAt());
        add(lines, "registerNumber", link.registerNumber());
        add(lines, "registeredAt", link.registeredAt());
        add(lines, "articles", link.articles().isEmpty() ? null : String.join(", ", link.articles()));
        add(lines, "repaymentRisk", link.repaymentRisk() ? "RepaymentRisk.MAY_BE_CLAIMED_BACK" : null);
        add(
                lines,
                "recognition",
                link.recognised() == null ? null : "Recognition." + (link.recognised() ? "YES" : "NO"));
        Stream.of(link.measures().split(" "))
                .filter(measure -> !measure.isEmpty())
                .forEach(measure -> add(lines, "protection", "ProtectionMeasure." + measure));
        addCode(lines, "deposition", link.deposition());
        addCode(lines, "civilClaim", link.civilClaim());
        addCode(lines, "fundClaim", link.fundClaim());
        addCode(lines, "wageClaim", link.wageClaim());
        add(lines, "termEndsOn", link.termEndsOn());
        addCode(lines, "outcome", link.outcome());
        return lines;
    }

    private static void addCode(List<Line> lines, String label, @Nullable Enum<?> code) {
        add(lines, label, code == null ? null : code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    private static void add(List<Line> lines, String label, @Nullable Object value) {
        if (value != null) {
            lines.add(new Line("panel.investigation." + label, value.toString()));
        }
    }
}
