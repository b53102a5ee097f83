package kz.nrm.assistance;

import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.shared.CaseReference;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The plan and the services, on the page of the case. Says nothing of findings, narratives or places. */
@Component
class PlanPanel implements CasePanel {

    private final Assistance assistance;
    private final PlanActions actions;
    private final RiskAssessments risks;
    private final ServiceCatalogue catalogue;

    PlanPanel(Assistance assistance, PlanActions actions, RiskAssessments risks, ServiceCatalogue catalogue) {
        this.assistance = assistance;
        this.actions = actions;
        this.risks = risks;
        this.catalogue = catalogue;
    }

    @Override
    public String id() {
        return "assistance";
    }

    @Override
    public Compartment compartment() {
        return Compartment.STATUS;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        var lines = new ArrayList<Line>();
        assistance.of(reference).ifPresent(help -> {
            lines.add(new Line("panel.assistance.since", help.startedOn().toString()));
            if (help.servicesUntil() != null) {
                lines.add(new Line(
                        "panel.assistance.servicesUntil", help.servicesUntil().toString()));
            }
        });
        risks.level(reference).ifPresent(level -> lines.add(new Line("field.riskLevel", "RiskLevel." + level)));
        var language = LocaleContextHolder.getLocale().getLanguage();
        actions.of(reference)
                .forEach(action -> lines.add(new Line(
                        "code.PlanActionState." + action.state(), catalogue.name(action.service(), language))));
        return lines;
    }
}
