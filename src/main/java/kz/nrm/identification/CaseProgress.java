package kz.nrm.identification;

import static kz.nrm.casefile.CaseState.ACCEPTED;
import static kz.nrm.casefile.CaseState.CG_NEGATIVE;
import static kz.nrm.casefile.CaseState.NEEDS_MORE_INFO;
import static kz.nrm.casefile.CaseState.POST_REFLECTION;
import static kz.nrm.casefile.CaseState.PRESUMED;
import static kz.nrm.casefile.CaseState.RECONSIDERATION;
import static kz.nrm.casefile.CaseState.REFLECTION;
import static kz.nrm.casefile.CaseState.RG_NEGATIVE;
import static kz.nrm.casefile.CaseState.SCREENED;
import static kz.nrm.casefile.CaseState.SUBMITTED;

import java.util.Map;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseState;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/**
 * Moves a case along the states of identification, and only from states that come before: a case that has gone further (long-term
 * stay, return, missing) keeps its state, the decision itself is kept beside it.
 */
@Component
class CaseProgress {

    private static final Map<CaseState, Set<CaseState>> BEFORE = Map.of(
            SCREENED,
            Set.of(SUBMITTED, ACCEPTED, NEEDS_MORE_INFO),
            NEEDS_MORE_INFO,
            Set.of(SUBMITTED, ACCEPTED, SCREENED),
            PRESUMED,
            Set.of(SUBMITTED, ACCEPTED, SCREENED, NEEDS_MORE_INFO, RG_NEGATIVE, RECONSIDERATION),
            RG_NEGATIVE,
            Set.of(SUBMITTED, ACCEPTED, SCREENED, NEEDS_MORE_INFO, RECONSIDERATION),
            RECONSIDERATION,
            Set.of(RG_NEGATIVE, CG_NEGATIVE),
            CaseState.IDENTIFIED,
            Set.of(PRESUMED, REFLECTION, POST_REFLECTION, CG_NEGATIVE, RECONSIDERATION),
            CG_NEGATIVE,
            Set.of(PRESUMED, POST_REFLECTION, RECONSIDERATION));

    private final CaseFiles files;

    CaseProgress(CaseFiles files) {
        this.files = files;
    }

    void move(CaseReference reference, CaseState to) {
        if (BEFORE.getOrDefault(to, Set.of()).contains(files.get(reference).state())) {
            files.move(reference, to);
        }
    }
}
