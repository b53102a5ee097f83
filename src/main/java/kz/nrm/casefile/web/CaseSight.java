package kz.nrm.casefile.web;

import java.util.Comparator;
import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.casefile.CasePanel;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.CaseWorkView;
import kz.nrm.casefile.Merges;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case as one reader sees it. The interface names agencies by their ids, so steps of an agency that must not be known are left out. */
@Component
class CaseSight {

    private final CaseTasks tasks;
    private final CaseAccess access;
    private final CaseWorkView work;
    private final Merges merges;
    private final List<CasePanel> panels;

    CaseSight(CaseTasks tasks, CaseAccess access, CaseWorkView work, Merges merges, List<CasePanel> panels) {
        this.tasks = tasks;
        this.access = access;
        this.work = work;
        this.merges = merges;
        this.panels = panels;
    }

    /** @param view the case as it exists for this reader */
    CaseDetails of(CaseView view, Actor actor) {
        var open = tasks.ofCase(view.reference()).stream()
                .filter(item -> work.sees(actor, item))
                .filter(item -> item.agency().equals(actor.agency()) || !work.withholds(actor, item.agency()))
                .toList();
        return new CaseDetails(
                view,
                open,
                panels(view.reference(), actor),
                merges.leadsTo(view.reference(), actor).orElse(null),
                merges.samePerson(view.reference(), actor));
    }

    private List<Panel> panels(CaseReference reference, Actor actor) {
        return panels.stream()
                .filter(panel -> access.mayRead(actor, reference, panel.compartment()))
                .sorted(Comparator.comparing(CasePanel::id))
                .map(panel -> new Panel(panel.id(), panel.lines(reference)))
                .filter(panel -> !panel.lines().isEmpty())
                .toList();
    }

    /**
     * A case.
     *
     * @param leadsTo    the older case of the same person, which this one was merged into
     * @param samePerson all other cases of the same person
     */
    record CaseDetails(
            CaseView details,
            List<WorkItemView> tasks,
            List<Panel> panels,
            @Nullable CaseReference leadsTo,
            List<CaseReference> samePerson) {}

    record Panel(String id, List<CasePanel.Line> lines) {}
}
