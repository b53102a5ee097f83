package kz.nrm.detention.web;

import java.util.List;
import java.util.stream.Stream;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.detention.RemovalPlanView;
import kz.nrm.detention.Removals;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Planned removals of the person on the case page. */
@Component
class RemovalPanel implements CasePanel {

    private final Removals removals;

    RemovalPanel(Removals removals) {
        this.removals = removals;
    }

    @Override
    public String id() {
        return "removal";
    }

    @Override
    public Compartment compartment() {
        return Compartment.IMMIGRATION;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return removals.of(reference).stream().flatMap(RemovalPanel::lines).toList();
    }

    private static Stream<Line> lines(RemovalPlanView plan) {
        return Stream.of(
                        Stream.of(
                                new Line(
                                        "panel.removal.reportedAt",
                                        plan.reportedAt().toString()),
                                new Line("panel.removal.planner", "RemovalPlanner." + plan.planner())),
                        plan.plannedFor().map(day -> new Line("panel.removal.plannedFor", day.toString())).stream(),
                        plan.alertedAt().map(at -> new Line("panel.removal.alertedAt", at.toString())).stream(),
                        plan.stoppedAt().map(at -> new Line("panel.removal.stoppedAt", at.toString())).stream())
                .flatMap(lines -> lines);
    }
}
