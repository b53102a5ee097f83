package kz.nrm.identification;

import java.util.Comparator;
import java.util.List;
import kz.nrm.casefile.IndicatorCatalogue.Dimension;
import kz.nrm.casefile.IndicatorCatalogue.Profile;

/**
 * What the tables make of the signs noticed. Codes only.
 *
 * @param profile        whose weights were taken: of the profiles that apply the one that says most
 * @param rule           row of {@code screening-outcome} that fired
 * @param labourRights   whether the labour inspectorate should open its own route
 * @param dimensions     D1 to D6
 * @param outsideSigns   signs that belong to no dimension or weigh nothing in the profile; they count in the total only
 * @param signs          how many signs were noticed in all
 */
public record Screening(
        ScreeningOutcome outcome,
        ScreeningRule rule,
        boolean labourRights,
        ScreeningPriority priority,
        ScreeningNote note,
        Profile profile,
        List<DimensionResult> dimensions,
        List<String> outsideSigns,
        int signs) {

    /** What says most for the person comes first. */
    static final Comparator<Screening> STRONGEST_FIRST = Comparator.comparing(Screening::outcome)
            .thenComparing(Screening::rule)
            .thenComparing(Screening::positives, Comparator.reverseOrder())
            .thenComparing(Screening::profile);

    private long positives() {
        return dimensions.stream().filter(DimensionResult::positive).count();
    }

    /**
     * One dimension.
     *
     * @param rule row of {@code indicator-dimension} that fired
     * @param signs codes that counted
     */
    public record DimensionResult(
            Dimension dimension, SignCounts counts, boolean positive, DimensionRule rule, List<String> signs) {}
}
