package kz.nrm.casefile;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases belong together. The key of a group is opaque: a register number is hashed by the caller, never kept here. */
@Service
@Transactional
public class CaseLinks {

    private final CaseLinkRepository links;

    CaseLinks(CaseLinkRepository links) {
        this.links = links;
    }

    /** Why cases belong together. */
    public enum Kind {
        FAMILY,
        SAME_SITE,
        SAME_CRIMINAL_CASE
    }

    /** Adds a case to a group; once is enough. */
    public void link(CaseReference reference, Kind kind, String group) {
        if (!links.existsByReferenceAndKindAndGroup(reference.value(), kind, group)) {
            links.save(new CaseLink(reference, kind, group));
        }
    }

    /** The other cases of the groups of this kind that the case belongs to. */
    @Transactional(readOnly = true)
    public Set<CaseReference> others(CaseReference reference, Kind kind) {
        return links.others(reference.value(), kind).stream()
                .map(CaseReference::new)
                .collect(toUnmodifiableSet());
    }
}
