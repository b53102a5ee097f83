package kz.nrm.casefile;

import kz.nrm.access.Actor;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members of one family who each have a case of their own: they are sheltered together where that is possible. */
@Service
@Transactional
public class Relatives {

    private final CaseFiles files;
    private final CaseLinks links;

    Relatives(CaseFiles files, CaseLinks links) {
        this.files = files;
        this.links = links;
    }

    /**
     * Both want to be together and it is safe for both.
     *
     * @param relative reference of the other's case
     * @throws Refusal when there is no such other case, or none for this actor
     */
    public void together(CaseReference reference, String relative, Actor by) {
        if (!CaseReference.isReference(relative) || relative.equals(reference.value())) {
            throw noCase();
        }
        var other = new CaseReference(relative);
        if (files.find(other, by).isEmpty()) {
            throw noCase();
        }
        links.unite(reference, other, CaseLinks.Kind.FAMILY);
    }

    private static Refusal noCase() {
        return Refusal.ofField("relative", "RELATIVE_HAS_NO_CASE");
    }
}
