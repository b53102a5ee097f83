package kz.nrm.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.casefile.CaseView;
import kz.nrm.shared.Region;
import kz.nrm.workflow.TaskForm;
import org.springframework.stereotype.Component;

/** The offices that can have to do with a case: those of its region, and the national ones. */
@Component
class CaseOffices {

    private final CaseAccess access;
    private final Agencies agencies;
    private final Words words;

    CaseOffices(CaseAccess access, Agencies agencies, Words words) {
        this.access = access;
        this.agencies = agencies;
        this.words = words;
    }

    /** All but the reader's own, and those for whom the case does not exist. */
    List<Agency> of(CaseView view, Actor actor) {
        var shutOut = access.shutOut(view.reference());
        return agencies.open().stream()
                .filter(office -> concerns(office, view.region()))
                .filter(office -> !office.id().equals(actor.agency()) && !shutOut.contains(office.id()))
                .sorted(Comparator.comparing(office -> words.agency(office.id())))
                .toList();
    }

    private boolean concerns(Agency office, Region region) {
        return office.region().equals(Optional.of(region))
                || agencies.responsible(office.kind(), region).equals(Optional.of(office));
    }

    /** The same to choose from in a form. */
    List<TaskForm.Choice> choices(CaseView view, Actor actor) {
        return of(view, actor).stream()
                .map(office -> new TaskForm.Choice(office.id().value(), words.agency(office.id())))
                .toList();
    }
}
