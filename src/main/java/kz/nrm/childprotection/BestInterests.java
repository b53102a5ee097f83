package kz.nrm.childprotection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.nrm.casefile.Representation;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The best interests of a child: assessed quickly, determined formally, lived in school and health care, and the family question. */
@Service
@Transactional
public class BestInterests {

    private final ChildFiles files;
    private final Representation representation;
    private final Clock clock;

    BestInterests(ChildFiles files, Representation representation, Clock clock) {
        this.files = files;
        this.representation = representation;
        this.clock = clock;
    }

    /** The quick assessment, with guardian or interim representative. */
    public void assessed(CaseReference reference) {
        representation.require(reference);
        files.of(reference).interestsAssessed(now());
    }

    /** The formal determination by the panel. */
    public void determined(CaseReference reference, LongTermSolution solution, boolean returnThinkable) {
        representation.require(reference);
        files.of(reference).interestsDetermined(solution, returnThinkable, now());
    }

    public void schoolArranged(CaseReference reference, SchoolPlace place) {
        files.of(reference).schoolArranged(place);
    }

    /** Health care is arranged; each act needs guardian and child, so nothing is arranged without a representative. */
    public void healthArranged(CaseReference reference) {
        representation.require(reference);
        files.of(reference).healthArranged(now());
    }

    /** Could the family be part of the exploitation, and what does the child wish? Returns whether contact is safe. */
    public boolean familyChecked(
            CaseReference reference, boolean partOfExploitation, boolean childWishesContact, boolean safe) {
        return files.of(reference).familyChecked(partOfExploitation, childWishesContact, safe);
    }

    /** The family was looked for; only after the safety check. */
    public void familyTraced(CaseReference reference, FamilyTracing result) {
        files.of(reference).familyTraced(result);
    }

    @Transactional(readOnly = true)
    public Optional<ChildView> find(CaseReference reference) {
        return files.find(reference).map(ChildFile::view);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
