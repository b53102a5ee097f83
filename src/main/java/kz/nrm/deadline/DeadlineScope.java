package kz.nrm.deadline;

import java.util.Set;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.workflow.ProcessId;
import org.jspecify.annotations.Nullable;

/**
 * Which deadlines a reader may see: those of one of the agencies, regions or cases, and none of the cases that are hidden.
 *
 * @param everything all deadlines, before hidden ones are taken away
 * @param hidden     cases the reader is shut out of
 * @param withheld   what is kept from the reader in every case
 */
public record DeadlineScope(
        boolean everything,
        Set<AgencyId> agencies,
        Set<Region> regions,
        Set<CaseReference> references,
        Set<CaseReference> hidden,
        Withheld withheld) {

    public static final DeadlineScope ALL = new DeadlineScope(true, Set.of(), Set.of(), Set.of(), Set.of());

    public static final DeadlineScope NONE = new DeadlineScope(false, Set.of(), Set.of(), Set.of(), Set.of());

    /** Nothing is withheld. */
    public DeadlineScope(
            boolean everything,
            Set<AgencyId> agencies,
            Set<Region> regions,
            Set<CaseReference> references,
            Set<CaseReference> hidden) {
        this(everything, agencies, regions, references, hidden, Withheld.NOTHING);
    }

    /** Kinds of deadlines, and processes whose tasks, a reader learns nothing of. */
    public record Withheld(Set<DeadlineKind> kinds, Set<ProcessId> processes) {

        public static final Withheld NOTHING = new Withheld(Set.of(), Set.of());
    }

    /** Whether a deadline of this case, agency, region and kind is within it; a case not named is neither listed nor hidden. */
    boolean admits(@Nullable String reference, String agency, @Nullable String region, String kind) {
        var named = reference == null ? null : new CaseReference(reference);
        if (named != null && hidden.contains(named) || withheld.kinds().contains(new DeadlineKind(kind))) {
            return false;
        }
        return everything
                || agencies.stream().anyMatch(one -> one.value().equals(agency))
                || regions.stream().anyMatch(one -> one.code().equals(region))
                || (named != null && references.contains(named));
    }
}
