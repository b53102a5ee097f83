package kz.nrm.access;

import java.util.List;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Who is shut out of which case, read once in a transaction. */
@Component
class ExclusionsInForce {

    private final CaseExclusionRepository exclusions;
    private final OncePerTransaction<List<CaseExclusion>> known = new OncePerTransaction<>();

    ExclusionsInForce(CaseExclusionRepository exclusions) {
        this.exclusions = exclusions;
    }

    List<CaseExclusion> of(CaseReference reference) {
        return known.of(reference.value(), exclusions::inForce);
    }

    /** Another one is in force now. */
    void changed(CaseReference reference) {
        known.forget(reference.value());
    }
}
