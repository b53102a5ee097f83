package kz.nrm.investigation;

import java.util.Optional;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Finds the criminal link of a case, or begins it. */
@Component
class CriminalLinks {

    private final CriminalLinkRepository links;

    CriminalLinks(CriminalLinkRepository links) {
        this.links = links;
    }

    CriminalLink of(CaseReference reference) {
        return links.findById(reference.value()).orElseGet(() -> links.save(new CriminalLink(reference)));
    }

    Optional<CriminalLink> find(CaseReference reference) {
        return links.findById(reference.value());
    }
}
