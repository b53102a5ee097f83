package kz.nrm.desk;

import kz.nrm.access.Actor;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseView;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Finds the case a page is about; a hidden case answers like one that does not exist. */
@Component
class CasePages {

    private final CaseFiles files;

    CasePages(CaseFiles files) {
        this.files = files;
    }

    boolean isVisible(CaseReference reference, Actor actor) {
        return files.find(reference, actor).isPresent();
    }

    /** @throws NotFound when there is no such case for this actor */
    CaseView visible(String reference, Actor actor) {
        return files.find(CaseAddress.of(reference), actor).orElseThrow(NotFound::new);
    }
}
