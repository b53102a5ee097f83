package kz.nrm.shelter.process;

import kz.nrm.shared.CaseReference;
import kz.nrm.shelter.BedSearch;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Compares the free beds of the country with what the person needs. */
@ProcessBean
class MatchSheltersDelegate extends CaseDelegate {

    private final BedSearch search;

    MatchSheltersDelegate(BedSearch search) {
        this.search = search;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        scope.set(CaseVariable.BED_FOUND, search.match(reference));
    }
}
