package kz.nrm.identification;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.nrm.casefile.IndicatorCatalogue.Dimension;
import kz.nrm.workflow.Decisions;

/** The two tables of one screening; an answer of the dimension table is asked for once. Not for use by several threads. */
final class ScreeningTables {

    static final String DIMENSION = "indicator-dimension";
    static final String OUTCOME = "screening-outcome";
    private static final String POSITIVE = "POSITIVE";

    private final Decisions decisions;
    private final Map<SignCounts, DimensionRule> known = new HashMap<>();

    ScreeningTables(Decisions decisions) {
        this.decisions = decisions;
    }

    DimensionRule dimension(SignCounts counts) {
        return known.computeIfAbsent(counts, this::ask);
    }

    /** The row of the outcome table that fires. */
    Row outcome(ScreeningFacts facts, Map<Dimension, DimensionRule> dimensions, int signs) {
        var inputs = new HashMap<String, Object>();
        inputs.put("child", facts.childAnswer());
        inputs.put("organOrSale", facts.organOrSale());
        inputs.put("sexualMarker", facts.sexualMarker());
        inputs.put("indicatorCount", signs);
        dimensions.forEach((dimension, rule) ->
                inputs.put("d" + (dimension.ordinal() + 1), positive(rule) ? POSITIVE : "NEGATIVE"));
        var row = decisions.decide(OUTCOME, inputs);
        return new Row(
                ScreeningOutcome.valueOf(text(row, "outcome")),
                ScreeningRule.valueOf(text(row, "reason")),
                Boolean.TRUE.equals(row.get("labourRights")),
                ScreeningPriority.valueOf(text(row, "priority")),
                ScreeningNote.valueOf(text(row, "note")));
    }

    static boolean positive(DimensionRule rule) {
        return rule != DimensionRule.NOT_ENOUGH;
    }

    private DimensionRule ask(SignCounts counts) {
        var row = decisions.decide(
                DIMENSION, Map.of("strong", counts.strong(), "medium", counts.medium(), "weak", counts.weak()));
        return DimensionRule.valueOf(text(row, "reason"));
    }

    private static String text(Map<String, Object> row, String output) {
        return Objects.requireNonNull(row.get(output), output).toString();
    }

    /** Outputs of one row. */
    record Row(
            ScreeningOutcome outcome,
            ScreeningRule rule,
            boolean labourRights,
            ScreeningPriority priority,
            ScreeningNote note) {}
}
