package kz.nrm.identification;

import java.util.List;
import java.util.Set;
import kz.nrm.casefile.IndicatorCatalogue.Dimension;
import kz.nrm.casefile.IndicatorCatalogue.Strength;

/** A screening and what one more sign would change. */
public record ScreeningExplanation(Screening screening, List<NextSign> next) {

    /**
     * One more sign in this dimension, of one of these strengths, would lead to another outcome.
     *
     * @param counts  what was noticed there so far
     * @param any     whether every sign still left in the dimension would do
     * @param outcome the other outcome
     * @param rule    the row that would fire
     */
    public record NextSign(
            Dimension dimension,
            SignCounts counts,
            Set<Strength> strengths,
            boolean any,
            ScreeningOutcome outcome,
            ScreeningRule rule) {}
}
